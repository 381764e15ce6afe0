import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Tabs } from '#ui/Tabs.tsx'
import type { ReviewStep } from './ReviewHeader.tsx'
import styles from './ReviewScreen.module.css'

/** The parts of the page, one at a time where it is narrow. */
export type ReviewPart = 'text' | 'findings' | 'outcome'

interface ReviewPartsProps {
  parts: Readonly<Record<ReviewPart, ReactNode>>
  step: ReviewStep
  /** How many instructions the findings hold, or how many tasks are to be made of them. */
  count: number
  /** The part that is shown where there is room for one. */
  part: ReviewPart
  onPart: (part: ReviewPart) => void
}

/** The three parts side by side. */
export function WideParts({ parts }: Pick<ReviewPartsProps, 'parts'>) {
  const { t } = useTranslation('directives')
  return (
    <div className={styles.three}>
      <section aria-label={t('review.text')} className={styles.text}>
        {parts.text}
      </section>
      <div className={styles.right}>
        <section aria-label={t('review.findings')} className={styles.findings}>
          {parts.findings}
        </section>
        <section aria-label={t('outcome.title')} className={styles.outcome}>
          {parts.outcome}
        </section>
      </div>
    </div>
  )
}

/** One part at a time, under tabs. */
export function NarrowParts({ parts, step, count, part, onPart }: ReviewPartsProps) {
  const { t } = useTranslation('directives')
  const label = {
    text: t('review.text'),
    findings: t(step === 'tasks' ? 'review.stepTasks' : 'review.findings'),
    outcome: t('outcome.title'),
  }
  return (
    <div className={styles.one}>
      <Tabs
        label={t('review.parts')}
        value={part}
        onChange={(next) => onPart(next === 'text' || next === 'outcome' ? next : 'findings')}
        tabs={(['text', 'findings', 'outcome'] as const).map((id) => ({
          id,
          label: label[id],
          ...(id === 'findings' ? { count } : {}),
          content: <div className={styles[id]}>{parts[id]}</div>,
        }))}
      />
    </div>
  )
}
