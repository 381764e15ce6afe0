import type { ComponentPropsWithRef, ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, iconButtonClass } from '#ui/Button.tsx'

interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children'> {
  /** What it does, in words: its accessible name, also shown on hover. */
  label: string
  icon: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  /** A toggle that is on. */
  pressed?: boolean
}

/** A square button that shows only an icon; quiet unless told. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, variant = 'quiet', size, pressed, className, ...rest } = props
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      aria-pressed={pressed}
      title={rest.title ?? label}
      className={iconButtonClass({ variant, size, pressed }, className)}
    >
      {icon}
    </button>
  )
}
