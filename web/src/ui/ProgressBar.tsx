import { useTranslation } from 'react-i18next'
import { classNames } from '#ui/class-names.ts'
import styles from './ProgressBar.module.css'

/** The official arithmetic: four counts that add up to every task not cancelled. */
export interface OfficialCounts {
  doneInTime: number
  doneLate: number
  inTerm: number
  overdue: number
}

interface ProgressBarProps {
  counts: OfficialCounts
  /** 4 px high, for table rows; 8 px unless told. */
  thin?: boolean
}

const parts = ['doneInTime', 'doneLate', 'inTerm', 'overdue'] as const

/** Done in time (green), done late (hatched), in term (grey), overdue (red); its text twin is its label. */
export function ProgressBar({ counts, thin = false }: ProgressBarProps) {
  const { t } = useTranslation('ui')
  const words = t('progress.twin', { ...counts })
  return (
    <span role="img" aria-label={words} title={words} className={classNames(styles.bar, thin && styles.thin)}>
      {parts.map((part) =>
        counts[part] > 0 ? (
          <span key={part} className={styles[part]} style={{ '--n': counts[part] }} />
        ) : null,
      )}
    </span>
  )
}

/** `17/47 hoàn thành · 4 quá hạn`, the words beside the bar. */
export function ProgressWords({ counts }: { counts: OfficialCounts }) {
  const { t } = useTranslation('ui')
  const done = counts.doneInTime + counts.doneLate
  const all = done + counts.inTerm + counts.overdue
  return (
    <span className={styles.words}>
      <b className="medium">
        {done}/{all}
      </b>{' '}
      {t('progress.done')}
      {counts.overdue > 0 ? (
        <>
          {' · '}
          <b className="medium overdue">{t('progress.overdue', { count: counts.overdue })}</b>
        </>
      ) : null}
    </span>
  )
}
