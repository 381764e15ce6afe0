import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock, formatDay } from '#time/format-day.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { Button } from '#ui/Button.tsx'
import boxStyles from './Conflict.module.css'
import type { FieldConflict, FieldDraft } from './use-save.ts'

interface ConflictBoxProps {
  draft: Pick<FieldDraft<unknown>, 'conflict' | 'keep' | 'cancel' | 'dismiss'>
  /** The field's name in a sentence: "hạn". */
  field: string
  /** A value as the server tells it, in words. */
  wordsOf?: (value: string) => string
}

/** Two people changed the same field: both values, side by side, in the field's own place. */
export function ConflictBox({ draft, field, wordsOf = dayOrText }: ConflictBoxProps) {
  const { t } = useTranslation('boards')
  const take = useRef<HTMLButtonElement | null>(null)
  const { conflict } = draft
  useEffect(() => {
    if (conflict) take.current?.focus()
  }, [conflict])
  if (!conflict) return null
  const { told, at } = conflict
  const words = (value: string | null) => (value === null ? t('conflict.nothing') : wordsOf(value))
  const who = told.agency?.name ?? told.actor?.name ?? t('conflict.someone')
  const sentence =
    told.theirs === null
      ? t('conflict.toldNothing', { who, field })
      : t('conflict.told', { who, field, value: words(told.theirs) })
  return (
    <div
      role="alertdialog"
      aria-label={t('conflict.label', { field })}
      className={boxStyles.conflict}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        draft.dismiss()
      }}
    >
      <p className={boxStyles.conflictHead}>
        <b>{t('conflict.unsaved')}</b> {sentence}
      </p>
      <Values told={told} at={at} words={words} />
      <div className={boxStyles.conflictFoot}>
        <Button ref={take} size="s" onClick={draft.cancel}>
          {t('conflict.take')}
        </Button>
        <Button size="s" onClick={draft.keep}>
          {t('conflict.keep')}
        </Button>
        <span className="grow" />
        <span className="t12 dim2">{t('conflict.base', { value: words(told.base) })}</span>
      </div>
    </div>
  )
}

function Values({
  told,
  at,
  words,
}: {
  told: FieldConflict
  at: Date
  words: (value: string | null) => string
}) {
  const { t } = useTranslation('boards')
  return (
    <div className={boxStyles.compare}>
      <div>
        <p className="t12 dim2">{t('conflict.yours', { time: formatClock(at) })}</p>
        <p className="t14 strong num">{words(told.yours)}</p>
      </div>
      <div>
        <p className={boxStyles.theirs}>
          {t('conflict.theirs', { time: formatClock(told.at) })}
          {told.actor ? <Avatar person={told.actor} size="s" /> : null}
        </p>
        <p className="t14 strong num">{words(told.theirs)}</p>
      </div>
    </div>
  )
}

function dayOrText(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value
}
