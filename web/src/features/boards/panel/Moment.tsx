import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { civilDayAt } from '#time/civil-day.ts'
import { formatClock, formatDay } from '#time/format-day.ts'

/** How young something is to be called "just now", in milliseconds. */
const youngFor = 60_000

/** When something happened: `16/05/2024 14:09 · vừa xong`. */
export function Moment({ at, children }: { at: string; children?: ReactNode }) {
  const { t } = useTranslation('boards')
  const young = Date.now() - Date.parse(at) < youngFor
  return (
    <p className="t12 dim2 num">
      <time dateTime={at}>
        {formatDay(civilDayAt(new Date(at)))} {formatClock(at)}
      </time>
      {young ? ` · ${t('activity.now')}` : null}
      {children}
    </p>
  )
}
