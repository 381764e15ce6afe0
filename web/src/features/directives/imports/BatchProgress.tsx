import { useTranslation } from 'react-i18next'
import type { ImportBatchFactsFragment } from '#graphql/generated/graphql.ts'
import { civilDayAt } from '#time/civil-day.ts'
import { formatClock, formatDay } from '#time/format-day.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import styles from './Batch.module.css'

/** How far a batch is, as a bar and in words, and whose it is. */
export function BatchProgress({ batch }: { batch: ImportBatchFactsFragment }) {
  const { t } = useTranslation('imports')
  const { total, done, duplicates, failed, agency } = batch
  const settled = done + duplicates + failed
  const words = [
    t('settled', { settled, total }),
    done > 0 ? t('count.IMPORTED', { count: done }) : null,
    duplicates > 0 ? t('count.DUPLICATE', { count: duplicates }) : null,
    failed > 0 ? t('count.FAILED', { count: failed }) : null,
  ]
  const at = new Date(batch.createdAt)
  return (
    <section aria-label={t('progress')} className={styles.progress}>
      <progress max={Math.max(1, total)} value={settled} aria-label={t('progress')} className={styles.bar} />
      <p className={styles.words}>
        <span className="grow">{words.filter(Boolean).join(' · ')}</span>
        <span className={styles.whose}>
          <AgencyChip agency={agency} decorative />
          <span>
            {agency.name} · {formatClock(at)} {formatDay(civilDayAt(at))}
          </span>
        </span>
      </p>
    </section>
  )
}
