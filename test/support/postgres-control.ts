import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const NOBODY = 65534

/**
 * Restarts the embedded PostgreSQL of a data folder in its place, on the port and with the settings it had.
 * @param how `immediate` ends it as a crash does: no farewell to its clients, recovery on start
 */
export async function restartPostgres(dataDir: string, how: 'fast' | 'immediate'): Promise<void> {
  const cluster = join(dataDir, 'postgres')
  // The first word of the options it was started with is its own program.
  const program = readFileSync(join(cluster, 'postmaster.opts'), 'utf8').split(' ')[0] ?? ''
  const bin = dirname(program)
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const log = join(dataDir, 'postgres.log')
  const child = spawn(
    join(bin, 'pg_ctl'),
    ['restart', '-w', '-t', '60', '-m', how, '-D', cluster, '-l', log],
    {
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', LD_LIBRARY_PATH: join(bin, '..', 'lib'), LC_ALL: 'C' },
      stdio: 'ignore',
      ...(process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
    },
  )
  child.once('error', reject)
  child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`pg_ctl ended with ${code}`))))
  return promise
}
