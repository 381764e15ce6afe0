import { resolve } from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65535)
const url = (...protocols: string[]) =>
  z.url({
    protocol: new RegExp(`^(${protocols.join('|')})$`),
    error: `expected a URL: ${protocols.join(':// or ')}://…`,
  })
const flag = z.enum(['0', '1', 'true', 'false']).transform((v) => v === '1' || v === 'true')

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: port.default(4000),
  HOST: z.string().min(1).optional(),
  PUBLIC_URL: url('https?').optional(),
  DATABASE_URL: url('postgres', 'postgresql').optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(16),
  DATA_DIR: z.string().min(1).optional(),
  TRUST_PROXY: flag.default(false),
  REDIS_URL: url('redis', 'rediss').optional(),
  DEMO: flag.default(true),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).optional(),
  FILE_MAX_MB: z.coerce.number().positive().default(20),
  FILE_QUOTA_MB: z.coerce.number().positive().default(2048),
  JOURNAL_KEEP_DAYS: z.coerce.number().int().min(1).optional(),
})

/** Everything the process is told from outside, decided once. Sizes are bytes. */
export interface Config {
  readonly production: boolean
  readonly port: number
  /** null: loopback, IPv4 and IPv6. */
  readonly host: string | null
  /** Origins whose pages may use the session cookie. */
  readonly publicUrl: string | null
  /** null: the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null
  readonly databasePool: number
  readonly dataDir: string
  readonly redisUrl: string | null
  /** Believe the last address of X-Forwarded-For; only behind a proxy that sets it. */
  readonly trustProxy: boolean
  readonly demo: boolean
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  readonly fileMaxBytes: number
  readonly fileQuotaBytes: number
  /** null: journal entries are kept for ever. */
  readonly journalKeepDays: number | null
}

/** A variable that cannot be used; `problems` is one line each, naming the variable and the mend. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/**
 * Reads the environment. `.env.example` lists the variables.
 * @throws ConfigError when a variable is malformed.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => {
        const name = issue.path.join('.')
        return `${name}=${given[name] ?? ''}: ${issue.message}`
      }),
    )
  }
  const value = parsed.data
  const production = value.NODE_ENV === 'production'
  return {
    production,
    port: value.PORT,
    host: value.HOST ?? null,
    publicUrl: value.PUBLIC_URL?.replace(/\/$/, '') ?? null,
    databaseUrl: value.DATABASE_URL ?? null,
    databasePool: value.DATABASE_POOL,
    dataDir: resolve(value.DATA_DIR ?? (process.getuid?.() === 0 ? '/var/lib/lientich' : '.data')),
    redisUrl: value.REDIS_URL ?? null,
    trustProxy: value.TRUST_PROXY,
    demo: value.DEMO && !production,
    logLevel: value.LOG_LEVEL ?? (production ? 'info' : 'warn'),
    fileMaxBytes: Math.round(value.FILE_MAX_MB * 1024 * 1024),
    fileQuotaBytes: Math.round(value.FILE_QUOTA_MB * 1024 * 1024),
    journalKeepDays: value.JOURNAL_KEEP_DAYS ?? null,
  }
}
