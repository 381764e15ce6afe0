import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths, type CivilDay, partsOf } from '#time/civil-day.ts'
import { formatDay } from '#time/format-day.ts'
import { Button } from '#ui/Button.tsx'
import { classNames } from '#ui/class-names.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { dayAfterKey, firstOfMonth, weeksOfMonth } from '#ui/month-days.ts'
import styles from './DayGrid.module.css'

interface DayGridProps {
  value: CivilDay | null
  today: CivilDay
  min?: CivilDay | undefined
  max?: CivilDay | undefined
  onChoose: (day: CivilDay | null) => void
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** A month to choose a day from. Arrows move by day and week, PageUp and PageDown by month, with Shift by year. */
export function DayGrid({ value, today, min = '1000-01-01', max = '9999-12-31', onChoose }: DayGridProps) {
  const { focused, grid, pressed, turn } = useFocusedDay(value ?? today)
  const { t } = useTranslation('ui')
  const month = firstOfMonth(focused)
  return (
    <div className={styles.calendar}>
      <MonthHead month={month} onTurn={turn} />
      <table ref={grid} aria-label={t('date.calendar')} onKeyDown={pressed}>
        <WeekHead />
        <tbody>
          {weeksOfMonth(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day key={day} day={day} {...{ month, focused, value, today, min, max, onChoose }} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <footer className={styles.foot}>
        <Button
          variant="quiet"
          size="s"
          disabled={today < min || today > max}
          onClick={() => onChoose(today)}
        >
          {t('date.today')}
        </Button>
        {value ? (
          <Button variant="quiet" size="s" onClick={() => onChoose(null)}>
            {t('date.clear')}
          </Button>
        ) : null}
      </footer>
    </div>
  )
}

// On opening and on every key the focus stands on a day; turning a page with a button leaves it on the button.
function useFocusedDay(start: CivilDay) {
  const grid = useRef<HTMLTableElement | null>(null)
  const [{ focused, take }, setState] = useState({ focused: start, take: true })
  useEffect(() => {
    if (take) grid.current?.querySelector<HTMLButtonElement>(`[data-day="${focused}"]`)?.focus()
  }, [focused, take])
  const pressed = (event: KeyboardEvent) => {
    const next = dayAfterKey(focused, event.key, event.shiftKey)
    if (!next) return
    event.preventDefault()
    setState({ focused: next, take: true })
  }
  const turn = (months: number) => setState({ focused: addMonths(focused, months), take: false })
  return { focused, grid, pressed, turn }
}

function MonthHead({ month, onTurn }: { month: CivilDay; onTurn: (months: number) => void }) {
  const { t } = useTranslation('ui')
  const { year, month: number } = partsOf(month)
  return (
    <header className={styles.head}>
      <IconButton label={t('date.previousMonth')} icon={<ChevronLeft />} onClick={() => onTurn(-1)} />
      <span aria-live="polite" className={styles.month}>
        {t('date.month', { month: number, year })}
      </span>
      <IconButton label={t('date.nextMonth')} icon={<ChevronRight />} onClick={() => onTurn(1)} />
    </header>
  )
}

function WeekHead() {
  const { t } = useTranslation('ui')
  return (
    <thead>
      <tr>
        {weekdays.map((day) => (
          <th key={day} scope="col" abbr={t(`weekday.d${day}`)} className={styles.weekday}>
            {t(`weekdayShort.d${day}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface DayProps extends DayGridProps {
  min: CivilDay
  max: CivilDay
  day: CivilDay
  month: CivilDay
  focused: CivilDay
}

function Day({ day, month, focused, value, today, min, max, onChoose }: DayProps) {
  const outside = firstOfMonth(day) !== month
  return (
    <td className={styles.cell}>
      <button
        type="button"
        data-day={day}
        aria-pressed={day === value}
        tabIndex={day === focused ? 0 : -1}
        disabled={day < min || day > max}
        aria-label={formatDay(day)}
        aria-current={day === today ? 'date' : undefined}
        className={classNames(styles.day, outside && styles.outside, day === value && styles.chosen)}
        onClick={() => onChoose(day)}
      >
        {partsOf(day).day}
      </button>
    </td>
  )
}
