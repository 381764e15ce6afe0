import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import { useTranslation } from 'react-i18next'
import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import { civilDayAt } from '#time/civil-day.ts'
import { formatDay } from '#time/format-day.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { FieldRow } from './FieldRow.tsx'
import styles from './Panel.module.css'
import statusStyles from './Status.module.css'
import type { TaskDetail } from './task-detail.ts'

/** Who has confirmed the completion and who is awaited; before it is proposed, what will be needed. */
export function Confirmations({ agreement, task }: { agreement: PageAgreement; task: TaskDetail }) {
  const { t } = useTranslation('boards')
  if (!agreement.requiresConfirmation || task.status === 'CANCELLED') return null
  const { confirmations } = task
  const inReview = task.status === 'IN_REVIEW' || task.status === 'DONE'
  return (
    <FieldRow label={t('panel.confirmations')}>
      {inReview && confirmations.length > 0 ? (
        <ul className={styles.confirmations}>
          {confirmations.map(({ agency, confirmedAt, confirmedBy }) => (
            <li key={agency.id} className="row t13">
              {confirmedAt ? (
                <CircleCheck aria-hidden="true" className={statusStyles.good} />
              ) : (
                <CircleDashed aria-hidden="true" className={statusStyles.open} />
              )}
              <AgencyChip agency={agency} part="coordinating" withName />
              <span className="t12 dim2">
                {confirmedAt
                  ? t('panel.confirmed', { day: formatDay(civilDayAt(new Date(confirmedAt))) })
                  : t('panel.awaited')}
                {confirmedBy ? ` · ${confirmedBy.name}` : null}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <span className="t13 dim">
          {confirmations.length > 0
            ? t('panel.needs', { count: confirmations.length })
            : t('panel.needsAcceptance')}
        </span>
      )}
    </FieldRow>
  )
}
