// Checks that no ready-made tool does: file length, licences of what is shipped, weight of the first load.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const ROOT = join(import.meta.dirname, '..')
const MAX_LINES = 300
const MAX_SCRIPT = 250 * 1024
const LICENCES =
  /^(MIT|MIT-0|ISC|0BSD|BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|BlueOak-1\.0\.0|Python-2\.0|CC0-1\.0|CC-BY-4\.0|Unlicense|WTFPL|Zlib)$/
/** Not shipped: parts of the Prisma command-line tool, which the client names as its peer. */
const TOOLS_ONLY = new Set(['elkjs'])
const faults = []

function tracked() {
  const out = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  return out.split('\n').filter(Boolean)
}

function checkLines() {
  for (const name of tracked()) {
    if (!/\.(ts|tsx|mts|mjs|cjs|css|prisma)$/.test(name) || /^prisma\/migrations\//.test(name)) continue
    const lines = readFileSync(join(ROOT, name), 'utf8').split('\n').length - 1
    if (lines > MAX_LINES) faults.push(`${name} has ${lines} lines; ${MAX_LINES} are allowed`)
  }
}

/** "MIT OR GPL-2.0" is ours to choose; "MIT AND ISC" must pass whole. */
function isAllowed(licence) {
  const plain = licence.replace(/[()]/g, '')
  return plain
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((part) => LICENCES.test(part.trim())))
}

function checkLicences() {
  const out = execFileSync(
    'npx',
    ['--yes', 'pnpm@10', 'licenses', 'list', '--prod', '--json', '--recursive'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  for (const [licence, packages] of Object.entries(JSON.parse(out))) {
    const names = packages.map((item) => item.name).filter((name) => !TOOLS_ONLY.has(name))
    if (!isAllowed(licence) && names.length > 0) faults.push(`licence ${licence}: ${names.join(', ')}`)
  }
}

/** What the page loads before it shows anything: its script and the modules it preloads. */
function checkScript() {
  const html = readFileSync(join(ROOT, 'web/dist/index.html'), 'utf8')
  const names = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map((match) => match[1])
  const bytes = [...new Set(names)].reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(ROOT, 'web/dist', name))).length,
    0,
  )
  process.stdout.write(`First load: ${(bytes / 1024).toFixed(1)} KB of script, gzipped\n`)
  if (bytes > MAX_SCRIPT)
    faults.push(`the first load has ${(bytes / 1024).toFixed(0)} KB of script; 250 are allowed`)
}

checkLines()
checkLicences()
checkScript()
for (const fault of faults) process.stdout.write(`${fault}\n`)
process.exitCode = faults.length > 0 ? 1 : 0
