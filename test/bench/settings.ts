import type { Cluster } from './cluster.ts'

/** How thoroughly a run measures. */
export interface Settings {
  readonly cluster: Cluster
  readonly quick: boolean
  /** Also on a million tasks. */
  readonly million: boolean
  /** Interleaved rounds. */
  readonly rounds: number
  /** Milliseconds of load a server and round. */
  readonly loadMs: number
  readonly say: (line: string) => void
  readonly random: () => number
}

/** Connections of the HTTP workloads. */
export const CONNECTIONS = 16
