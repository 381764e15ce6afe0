import { existsSync } from 'node:fs'
import { ConfigError, readConfig } from './config.ts'
import { runHub } from './hub.ts'

const HELP = `Liên tịch: npm start

Serves the hub on one port. Settings are environment variables; .env.example lists and explains them.
  PORT=4000  HOST=…  DATABASE_URL=postgresql://…  DATA_DIR=.data  REDIS_URL=redis://…  PUBLIC_URL=https://…  DEMO=0
`

// Prisma's own driver adapter uses a call that pg has announced to end; the words are for its makers, not for operators.
process.noDeprecation = true

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Settings may stand in a file `.env`; what the environment says already goes first. */
function loadEnvironmentFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}

if (process.argv.includes('--help') || process.argv.includes('-h')) say(HELP)
else {
  try {
    loadEnvironmentFile()
    await runHub(readConfig(), say)
  } catch (error) {
    const message =
      error instanceof ConfigError ? `These settings cannot be used:\n${error.message}` : String(error)
    process.stderr.write(
      `${error instanceof Error && !(error instanceof ConfigError) ? error.message : message}\n`,
    )
    process.exitCode = 1
  }
}
