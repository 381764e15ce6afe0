import { lazy, type ReactNode, Suspense } from 'react'
import type { ComboboxOption } from '#ui/combobox-option.ts'
import { type TriggerProps, useLazyPopup } from '#ui/use-lazy-popup.ts'

const load = () => import('#ui/PickerPopup.tsx')
const PickerPopup = lazy(async () => ({ default: (await load()).PickerPopup }))

interface PickerProps {
  /** What is chosen, in words. */
  label: string
  options: readonly ComboboxOption[]
  /** The chosen option's value; ticked in the list when it is there. */
  value: string
  onChange: (value: string) => void
  /** Draws the button; spread what it is given on a Button or another `<button>`. */
  trigger: (props: TriggerProps) => ReactNode
  /** Told each time it opens: the moment to ask for options that others may have changed. */
  onOpen?: (() => void) | undefined
}

/** One of many under a button, found by typing, accents aside. Arrows, Enter and Esc work as expected. */
export function Picker({ label, options, value, onChange, trigger, onOpen }: PickerProps) {
  const popup = useLazyPopup('dialog', load)
  const press = (event: { detail: number }) => {
    if (!popup.open) onOpen?.()
    popup.trigger.onClick(event)
  }
  return (
    <>
      {trigger({ ...popup.trigger, onClick: press })}
      {popup.wanted ? (
        <Suspense fallback={null}>
          <PickerPopup
            id={popup.id}
            label={label}
            options={options}
            value={value}
            open={popup.open}
            anchor={popup.anchor}
            onChange={onChange}
            onOpenChange={popup.change}
          />
        </Suspense>
      ) : null}
    </>
  )
}
