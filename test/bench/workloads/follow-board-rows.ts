import { type Figure, figureOf } from '../figures.ts'
import { atLeast, atMost, type Goal, type Row, short, told } from '../report.ts'

/** The servers compared: ours, the limit, the stock library. */
export const KINDS = ['hub', 'shared', 'stock'] as const
/** One of them. */
export type Kind = (typeof KINDS)[number]

/** What one server did in one round. Times are milliseconds, sizes kilobytes a subscriber. */
export interface Fanout {
  readonly few: { readonly p50: number; readonly p99: number }
  readonly many: { readonly p50: number; readonly p99: number }
  readonly perSecond: number
  readonly cpuMicros: number
  readonly rssKb: number
  readonly heapKb: number
}

/** Every round of every server, in order. */
export type FanoutRounds = Record<Kind, Fanout[]>

/** W4's lines of the table. */
export function rowsOf(rounds: FanoutRounds, { few, many }: { few: number; many: number }): Row[] {
  const figure = (kind: Kind, of: (fanout: Fanout) => number) => figureOf(rounds[kind].map(of))
  const ratio = (over: Kind, under: Kind, of: (fanout: Fanout) => number): Figure =>
    figureOf(rounds[over].map((round, index) => of(round) / of(rounds[under][index] ?? round)))
  const delays = (kind: Kind, of: (fanout: Fanout) => Fanout['few']) =>
    `p50 ${short(figure(kind, (f) => of(f).p50).median)} p99 ${told(
      figure(kind, (f) => of(f).p99),
      ' ms',
    )}`
  const delayRows = (count: number, of: (fanout: Fanout) => Fanout['few']): Row[] => [
    {
      workload: `W4 last of ${count} : stock graphql-ws`,
      ours: delays('hub', of),
      peer: delays('stock', of),
      ratio: ratio('stock', 'hub', (f) => of(f).p99),
      goals: [atLeast(2.5)],
    },
    {
      workload: `W4 last of ${count} : raw shared frame`,
      ours: delays('hub', of),
      peer: delays('shared', of),
      ratio: ratio('hub', 'shared', (f) => of(f).p99),
      goals: [atMost(1.35)],
    },
  ]
  const line = (
    what: string,
    peer: Kind,
    unit: string,
    of: (f: Fanout) => number,
    ...goals: Goal[]
  ): Row => ({
    workload: `W4 ${what} : ${peer === 'stock' ? 'stock graphql-ws' : 'raw shared frame'}`,
    ours: told(figure('hub', of), unit),
    peer: told(figure(peer, of), unit),
    ratio: ratio('hub', peer, of),
    goals,
  })
  return [
    line(`messages to ${many.toLocaleString('en')}`, 'stock', '/s', (f) => f.perSecond, atLeast(2)),
    line(`messages to ${many.toLocaleString('en')}`, 'shared', '/s', (f) => f.perSecond),
    line('processor a message', 'stock', ' µs', (f) => f.cpuMicros),
    line('processor a message', 'shared', ' µs', (f) => f.cpuMicros),
    ...delayRows(few, (f) => f.few),
    ...delayRows(many, (f) => f.many),
    line('resident memory a subscriber', 'stock', ' KB', (f) => f.rssKb, atMost(0.5)),
    line('heap a subscriber', 'stock', ' KB', (f) => f.heapKb, atMost(0.5)),
    line('heap a subscriber', 'shared', ' KB', (f) => f.heapKb),
    line('resident memory a subscriber', 'shared', ' KB', (f) => f.rssKb),
    {
      workload: 'W4 heap a subscriber, KB',
      ours: told(
        figure('hub', (f) => f.heapKb),
        ' KB',
      ),
      peer: '',
      ratio: figure('hub', (f) => f.heapKb),
      goals: [atMost(20)],
    },
  ]
}
