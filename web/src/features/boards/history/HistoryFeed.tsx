import ArrowUp from 'lucide-react/icons/arrow-up'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, type CivilDay, weekdayOf } from '#time/civil-day.ts'
import { formatDay } from '#time/format-day.ts'
import { useToday } from '#time/use-today.ts'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LinkButton } from '#ui/LinkButton.tsx'
import styles from './History.module.css'
import { HistoryRow } from './HistoryRow.tsx'
import { HistorySkeleton } from './HistorySkeleton.tsx'
import { byDay, type HistoryDay } from './history-list.ts'
import { useHistory } from './use-history.ts'

interface FeedProps {
  agreementId: string
  agencyId: string | undefined
  cursor: string
}

/** The entries by day; what arrives appears at the top, or waits behind a button while somebody reads further down. */
export function HistoryFeed({ agreementId, agencyId, cursor }: FeedProps) {
  const { t } = useTranslation('boards')
  const feed = useRef<HTMLDivElement | null>(null)
  const top = useTop(() => history.release())
  const history = useHistory({
    agreementId,
    agencyId,
    cursor,
    isReading: () => !top.isSeen() || feed.current?.querySelector('a:hover, a:focus') != null,
    onArrival: () => announce(t('history.arrived')),
  })
  const { entries, held, arrived, next, loaded, asking, failed, more } = history
  const showHeld = () => {
    history.release()
    feed.current?.focus({ preventScroll: true })
    top.ref.current?.scrollIntoView({ block: 'center' })
  }
  return (
    <div ref={feed} tabIndex={-1} className={styles.feed}>
      <span ref={top.ref} className={styles.top} />
      {loaded && held.length > 0 ? (
        <div className={styles.held}>
          <Button size="s" icon={<ArrowUp />} className={styles.heldButton} onClick={showHeld}>
            {t('history.held', { count: held.length })}
          </Button>
        </div>
      ) : null}
      {!loaded && !failed ? <HistorySkeleton /> : null}
      {byDay(entries).map((day) => (
        <Day key={day.day} day={day} agreementId={agreementId} arrived={arrived} />
      ))}
      {loaded && entries.length === 0 && next === null ? <Nothing agreementId={agreementId} /> : null}
      {failed ? <ErrorState onRetry={more} /> : null}
      {next !== null && !failed ? (
        <Button className={styles.more} busy={asking} onClick={more}>
          {t('history.more')}
        </Button>
      ) : null}
    </div>
  )
}

/** Whether the top of the list is in sight; `onSeen` is told when it comes into it. */
function useTop(onSeen: () => void) {
  const ref = useRef<HTMLSpanElement | null>(null)
  const seen = useRef(true)
  const tell = useEffectEvent(onSeen)
  useEffect(() => {
    if (!ref.current) return
    const observer = new IntersectionObserver(([entry]) => {
      const now = entry?.isIntersecting ?? true
      if (now && !seen.current) tell()
      seen.current = now
    })
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [])
  return { ref, isSeen: () => seen.current }
}

interface DayProps {
  day: HistoryDay
  agreementId: string
  arrived: ReadonlySet<number>
}

function Day({ day: { day, entries }, agreementId, arrived }: DayProps) {
  const words = useDayWords(day)
  return (
    <section aria-labelledby={`day-${day}`} className={styles.day}>
      <h2 id={`day-${day}`} className={styles.dayName}>
        {words}
      </h2>
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <HistoryRow
            key={entry.version}
            entry={entry}
            agreementId={agreementId}
            isNew={arrived.has(entry.version)}
          />
        ))}
      </ul>
    </section>
  )
}

/** "Hôm nay", "Hôm qua", else "Thứ Năm, 16/05/2024". */
function useDayWords(day: CivilDay): string {
  const { t } = useTranslation(['boards', 'ui'])
  const today = useToday()
  if (day === today) return t('history.today')
  if (day === addDays(today, -1)) return t('history.yesterday')
  const weekday = (['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'] as const)[weekdayOf(day) - 1] ?? 'd1'
  return `${t(`ui:weekday.${weekday}`)}, ${formatDay(day)}`
}

function Nothing({ agreementId }: { agreementId: string }) {
  const { t } = useTranslation('boards')
  return (
    <EmptyState
      title={t('history.empty')}
      action={
        <LinkButton to="/agreements/$agreementId/history" params={{ agreementId }} search={{}}>
          {t('filter.clear')}
        </LinkButton>
      }
    >
      {t('history.emptyText')}
    </EmptyState>
  )
}
