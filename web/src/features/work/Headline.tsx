import { useTranslation } from 'react-i18next'
import { type CivilDay, weekdayOf } from '#time/civil-day.ts'
import { formatDay } from '#time/format-day.ts'
import { PhoneBar } from '#ui/frame/PhoneBar.tsx'
import { useIsPhone } from '#ui/media.ts'
import { Skeleton } from '#ui/Skeleton.tsx'
import styles from './Work.module.css'

const weekdays = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'] as const

interface HeadlineProps {
  ready: boolean
  today: CivilDay
  overdue: number
  week: number
}

/** The day, and in one sentence what is due this week and what is overdue. */
export function Headline({ ready, today, overdue, week: due }: HeadlineProps) {
  const { t } = useTranslation(['work', 'ui'])
  const phone = useIsPhone()
  const weekday = weekdays[weekdayOf(today) - 1] ?? 'd1'
  const day = `${t(`ui:weekday.${weekday}`)}, ${formatDay(today)}`
  const week = t('headline.week', { count: due })
  const late = <span className="overdue">{t('headline.overdue', { count: overdue })}</span>
  const sentence =
    due > 0 ? (
      <>
        {week}
        {overdue > 0 ? <>, {late}</> : null}
      </>
    ) : overdue > 0 ? (
      <>
        {late}, {t('headline.nothingElse')}
      </>
    ) : (
      t('headline.nothingDue')
    )
  const words = ready ? sentence : <Skeleton width="320px" height="24px" />
  return (
    <div className={styles.headline}>
      {phone ? <PhoneBar title={t('title')} subtitle={day} /> : <p className="t13 dim2">{day}</p>}
      {phone ? <p className="t20">{words}</p> : <h1 className="t24">{words}</h1>}
    </div>
  )
}
