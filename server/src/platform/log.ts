import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/**
 * One wide event a request, as JSON lines on standard error. Bodies, addresses and names of people are never
 * logged: pass ids.
 */
export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
}
