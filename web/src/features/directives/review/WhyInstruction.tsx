import type { TFunction } from 'i18next'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstructionFieldsFragment } from '#graphql/generated/graphql.ts'
import { formatDay } from '#time/format-day.ts'
import { useShortcut } from '#ui/frame/shortcuts.ts'
import { Kbd } from '#ui/Kbd.tsx'
import { useIsPhone } from '#ui/media.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import type { FoundPlace } from './certainty.ts'
import styles from './Why.module.css'
import { type Explained, Why } from './Why.tsx'

/** "Why this?" of an instruction: why it is one, who does it, by when, on what it waits. V opens it. */
export function WhyInstruction({ instruction }: { instruction: InstructionFieldsFragment }) {
  const { t } = useTranslation('directives')
  const phone = useIsPhone()
  const place = useRef<HTMLSpanElement | null>(null)
  const entries = explain(instruction, t)
  useShortcut({
    keys: 'v',
    label: t('why.title'),
    group: t('shortcuts.group'),
    enabled: entries.length > 0,
    run: () => place.current?.querySelector('button')?.click(),
  })
  if (entries.length === 0) return null
  return (
    <span ref={place}>
      <Why
        label={t('instruction.number', { path: instruction.path })}
        entries={entries}
        trigger={(props) => (
          <button type="button" {...props} className={styles.ask}>
            {t('why.title')}
            <VisuallyHidden>{t('instruction.number', { path: instruction.path })}</VisuallyHidden>
            {phone ? null : <Kbd keys="V" />}
          </button>
        )}
      />
    </span>
  )
}

function explain(instruction: InstructionFieldsFragment, t: TFunction<'directives'>): Explained[] {
  const { id: ownerId, reading, leads, coordinates, path } = instruction
  if (!reading) return []
  const entry = (label: string, found: FoundPlace | null) => (found ? [{ label, found }] : [])
  const named = (label: string, { text, found }: (typeof leads)[number]) => ({
    label,
    found,
    name: { ownerId, text, of: 'point' as const },
  })
  return [
    ...entry(t('review.point', { path }), reading),
    ...leads.map((actor) => named(t('why.lead', { name: actor.text }), actor)),
    ...coordinates.map((actor) => named(t('why.coordinate', { name: actor.text }), actor)),
    ...reading.deadlines.flatMap((one) => entry(t('why.deadline', { day: formatDay(one.on) }), one)),
    ...entry(t('instruction.recurrence'), reading.recurrence),
    ...entry(t('instruction.condition'), reading.condition),
    ...entry(t('why.reportTo', { name: reading.reportTo?.value ?? '' }), reading.reportTo),
    ...reading.outputs.flatMap((one) => entry(t('why.output', { name: one.value ?? '' }), one)),
  ]
}
