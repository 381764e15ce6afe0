import { useTranslation } from 'react-i18next'
import { Avatar } from '#ui/Avatar.tsx'
import { Deed } from '../history/Deed.tsx'
import { Moment } from './Moment.tsx'
import talk from './Talk.module.css'
import type { HistoryEntry } from './task-detail.ts'

/** One thing that happened to a task, in a sentence. */
export function HistoryLine({ event }: { event: HistoryEntry }) {
  const { t } = useTranslation('boards')
  const { actor, agency } = event
  const who = actor?.name ?? agency?.name ?? t('activity.system')
  return (
    <li className={talk.entry}>
      <Avatar person={{ name: who, agency: agency ?? actor?.agency ?? null }} decorative />
      <div className="grow t13">
        <p>
          <b className="medium">{who}</b> <Deed event={event} />
        </p>
        {event.text && event.changes.length > 0 && event.kind !== 'TASK_RELEASED' ? (
          <p className="dim">{t('activity.reason', { text: event.text })}</p>
        ) : null}
        <Moment at={event.at} />
      </div>
    </li>
  )
}
