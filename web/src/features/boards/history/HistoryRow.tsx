import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatClock } from '#time/format-day.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { Avatar } from '#ui/Avatar.tsx'
import { agencyColour } from '#ui/agency-colour.ts'
import { classNames } from '#ui/class-names.ts'
import { Deed } from './Deed.tsx'
import styles from './History.module.css'
import type { HistoryEntry } from './history-list.ts'

interface RowProps {
  entry: HistoryEntry
  agreementId: string
  /** Arrived while the list was open: marked once in the agency's colour. */
  isNew: boolean
}

/** One entry: who, for whom, what; and where it happened, as a link. */
export function HistoryRow({ entry, agreementId, isNew }: RowProps) {
  const { t } = useTranslation('boards')
  const { actor, agency, at, text, changes, kind } = entry
  const acting = agency ?? actor?.agency ?? null
  const who = actor?.name ?? agency?.name ?? t('activity.system')
  return (
    <li
      className={classNames(styles.entry, isNew && styles.fresh)}
      style={acting ? agencyColour(acting.colorIndex) : undefined}
    >
      <Avatar decorative person={{ name: who, agency: acting }} />
      <div className={styles.words}>
        <p>
          <b className="medium">{who}</b>{' '}
          {acting ? (
            <span className={styles.agency}>
              <AgencyChip agency={acting} label={acting.name} />
            </span>
          ) : null}{' '}
          <Deed event={entry} />
        </p>
        {text && changes.length > 0 && kind !== 'TASK_RELEASED' ? (
          <p className="dim">{t('activity.reason', { text })}</p>
        ) : null}
        <Place entry={entry} agreementId={agreementId} />
      </div>
      <time dateTime={at} className={styles.when}>
        {formatClock(at)}
      </time>
    </li>
  )
}

/** The task, the regulation or the agreement itself, wherever one can go and look. */
function Place({ entry: { task, kind }, agreementId }: Pick<RowProps, 'entry' | 'agreementId'>) {
  const { t } = useTranslation('boards')
  const params = { agreementId }
  if (task)
    return (
      <Link
        to="/agreements/$agreementId"
        params={params}
        search={{ task: task.number }}
        className={styles.place}
      >
        <span className="dim2 num nowrap">{task.key}</span> {task.title}
      </Link>
    )
  const to =
    kind === 'REGULATION_UPDATED' ? '/agreements/$agreementId/regulation' : '/agreements/$agreementId/about'
  return (
    <Link to={to} params={params} className={styles.place}>
      {t(kind === 'REGULATION_UPDATED' ? 'history.regulation' : 'history.agreement')}
    </Link>
  )
}
