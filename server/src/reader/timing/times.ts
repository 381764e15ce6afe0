import type { Deadline, Finding, Recurrence } from '../reading.ts'
import type { Strand } from '../text/strand.ts'
import { conditionIn } from './conditions.ts'
import { recurrenceIn } from './recurrences.ts'
import { deadlineOfCell, deadlinesIn } from './timing.ts'

/** What a stretch of text says of the time. */
type Own = {
  condition: Finding | null
  deadlines: Deadline[]
  recurrence: Recurrence | null
  /** Whether the recurrence holds for what stands below too. */
  lends: boolean
}

/** The times of an instruction. */
export type Times = Omit<Own, 'lends'> & { deadline: Deadline | null }

/** What headings and lead-in sentences were found to say, so that each is read once for all that stands under it. */
export type KnownTimes = Map<Strand, Own>

type Setting = { issuedOn: string | null; known: KnownTimes }

/**
 * The text's own condition, deadlines and recurrence; what it does not give is taken from what stands above it. `cells`
 * are those of its row in a table of jobs that tell when.
 */
export function timesOf(
  strand: Strand,
  lentBy: readonly Strand[],
  setting: Setting,
  cells: readonly Strand[] = [],
): Times {
  const own = withCells(readTimes(strand, setting.issuedOn), cells, setting.issuedOn)
  const timed = own.deadlines.length > 0 || own.recurrence !== null
  const above = timed && own.condition ? [] : lentBy.map((one) => knownTimes(one, setting))
  const deadlines = timed ? own.deadlines : (above.find((one) => one.deadlines.length > 0)?.deadlines ?? [])
  const recurrence = above.find((one) => one.lends)?.recurrence ?? null
  return {
    condition: own.condition ?? above.find((one) => one.condition !== null)?.condition ?? null,
    deadline: deadlines[0] ?? null,
    deadlines,
    recurrence: timed || deadlines.length > 0 ? own.recurrence : recurrence,
  }
}

/** What a cell of times tells comes first, unless the words of the text tell it too. */
function withCells(own: Own, cells: readonly Strand[], issuedOn: string | null): Own {
  const told = cells
    .flatMap((cell) => deadlineOfCell(cell, issuedOn) ?? [])
    .filter(({ end }) => own.deadlines.every((one) => one.end !== end))
  return told.length === 0 ? own : { ...own, deadlines: [...told, ...own.deadlines] }
}

function knownTimes(strand: Strand, { issuedOn, known }: Setting): Own {
  const before = known.get(strand)
  if (before) return before
  const times = readTimes(strand, issuedOn)
  known.set(strand, times)
  return times
}

function readTimes(strand: Strand, issuedOn: string | null): Own {
  const recurrence = recurrenceIn(strand)
  return {
    condition: conditionIn(strand),
    deadlines: deadlinesIn(strand, issuedOn),
    recurrence,
    lends: recurrence !== null && lends(strand, recurrence),
  }
}

/** Whether a recurrence holds for what stands below; one of an earlier clause ("… hằng năm; tổ chức các việc sau:") does not. */
function lends(strand: Strand, recurrence: Recurrence): boolean {
  if (recurrence.rrule === null) return LENDS_VAGUE.test(strand.key)
  const from = strand.to.indexOf(recurrence.end)
  return !strand.key.endsWith(':') || from < 0 || !strand.key.includes(';', from)
}

/** "Thời gian thực hiện: thường xuyên." and a sentence that announces a list; elsewhere a vague word tells of its own clause. */
const LENDS_VAGUE = /:$|(?:thường xuyên|định kỳ) ?[.;]?$/
