import type { Cluster } from './cluster.ts'

/** How thoroughly a run measures. */
export interface Settings {
  readonly cluster: Cluster
  readonly quick: boolean
  /** Also on a million tasks. */
  readonly million: boolean
  /** Tasks of the large database; the small one has 1,000. */
  readonly large: number
  /** Interleaved rounds. */
  readonly rounds: number
  /** Milliseconds of load a server and round. */
  readonly loadMs: number
  /** Milliseconds of load before anything counts, in which engines compile what is hot. */
  readonly warmMs: number
  readonly say: (line: string) => void
  readonly random: () => number
}

/** Connections of the HTTP workloads. */
export const CONNECTIONS = 16
