import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { useShortcut } from '#ui/frame/shortcuts.ts'
import styles from './InstructionList.module.css'
import { InstructionRow } from './InstructionRow.tsx'
import { groupInstructions } from './instruction-tree.ts'
import type { Review } from './use-review.ts'

interface InstructionListProps {
  directive: ReviewedDirectiveFragment
  review: Review
}

/** The instructions as the document numbers them, sub-points under their point; J and K or the arrows walk. */
export function InstructionList({ directive, review }: InstructionListProps) {
  const { t } = useTranslation('directives')
  const { instructions, document } = directive
  const groups = useMemo(() => groupInstructions(instructions, document.text), [instructions, document.text])
  const group = t('shortcuts.group')
  useShortcut({ keys: 'j', label: t('shortcuts.next'), group, run: () => review.move(1) })
  useShortcut({ keys: 'k', label: t('shortcuts.previous'), group, run: () => review.move(-1) })
  const list = useArrows(review.move)
  return (
    <div ref={list}>
      {groups.map((part) => {
        const rows = part.instructions.map((instruction) => (
          <InstructionRow
            key={instruction.id}
            instruction={instruction}
            review={review}
            editable={directive.viewerCanEdit}
          />
        ))
        const first = part.instructions[0]?.id ?? ''
        if (part.label === null) return <ul key={first}>{rows}</ul>
        return (
          <section key={first} aria-label={t('review.point', { path: part.label })}>
            <h3 className={styles.group}>
              <span className="num">{part.label}</span>
              <span className="cut" title={part.heading ?? undefined}>
                {part.heading ?? t('review.point', { path: part.label })}
              </span>
            </h3>
            <ul>{rows}</ul>
          </section>
        )
      })}
    </div>
  )
}

/** Walks with the arrows while the focus is inside, fields aside. */
function useArrows(move: Review['move']) {
  const list = useRef<HTMLDivElement | null>(null)
  const walk = useEffectEvent((event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    const typing = event.target instanceof Element && event.target.closest('input, textarea, [role=combobox]')
    if (step === null || typing || event.defaultPrevented) return
    event.preventDefault()
    move(step)
  })
  useEffect(() => {
    const element = list.current
    const pressed = (event: KeyboardEvent) => walk(event)
    element?.addEventListener('keydown', pressed)
    return () => element?.removeEventListener('keydown', pressed)
  }, [])
  return list
}
