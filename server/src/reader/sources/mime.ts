import { LIMITS } from './limits.ts'

/** One part of a MIME message: its header fields by small name, its content decoded. */
export type MimePart = { fields: ReadonlyMap<string, string>; bytes: Uint8Array }

/** Whether bytes open like a MIME message of several parts. */
export function isMime(bytes: Uint8Array): boolean {
  const opening = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /^[\w-]{1,64}:/.test(opening) && /^content-type:\s{0,8}multipart\//im.test(opening)
}

/** Multiparts inside multiparts that are opened. */
const DEEPEST = 4

/** The parts of a MIME message, those of parts within parts too, in order. Never throws; what is broken gives fewer. */
export function mimeParts(bytes: Uint8Array): MimePart[] {
  const found: MimePart[] = []
  collect(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), found, 0)
  return found
}

function collect(source: string, found: MimePart[], depth: number): void {
  if (found.length > LIMITS.files) return
  const { fields, body } = headOf(source)
  const boundary = parameter(fields.get('content-type') ?? '', 'boundary')
  if (boundary !== '' && depth < DEEPEST) {
    for (const piece of piecesOf(body, boundary)) collect(piece, found, depth + 1)
  } else if (depth > 0) {
    found.push({
      fields,
      bytes: decoded(body, (fields.get('content-transfer-encoding') ?? '').toLowerCase()),
    })
  }
}

/** Longest head of a part that is looked at, in characters. */
const LONGEST_HEAD = 20_000

function headOf(source: string): { fields: Map<string, string>; body: string } {
  const blank = /\r?\n\r?\n/.exec(source.slice(0, LONGEST_HEAD))
  const end = blank ? blank.index : 0
  const fields = new Map<string, string>()
  let last = ''
  for (const line of source.slice(0, end).split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (/^[ \t]/.test(line)) fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`)
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase()
      fields.set(last, line.slice(colon + 1).trim())
    }
  }
  return { fields, body: source.slice(blank ? end + blank[0].length : 0) }
}

function piecesOf(body: string, boundary: string): string[] {
  const pieces = `\n${body}`.split(`\n--${boundary}`, LIMITS.files + 2).slice(1)
  return pieces
    .filter((piece) => !piece.startsWith('--'))
    .map((piece) => piece.replace(/^[ \t]*\r?\n/, '').replace(/\r$/, ''))
}

/** A parameter of a header field: `boundary`, `name`. "" when it is not there. */
export function parameter(field: string, name: string): string {
  for (const part of field.slice(0, 2000).split(';')) {
    const [key = '', ...rest] = part.split('=')
    if (key.trim().toLowerCase() === name) return rest.join('=').trim().replace(/^"|"$/g, '').slice(0, 255)
  }
  return ''
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding === 'quoted-printable') return Buffer.from(unquoted(body), 'latin1')
  return Buffer.from(body, 'latin1')
}

/** Quoted-printable: "=C3" is a byte, "=" at the end of a line is nothing; any other "=" stands for itself. */
function unquoted(body: string): string {
  return body.replace(/=(?:\r?\n|([0-9A-Fa-f]{2}))/g, (_, hex: string | undefined) =>
    hex === undefined ? '' : String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
