import { type Attachment, type Envelope, isEdXml, readEnvelope } from './envelope.ts'
import { isMime, mimeParts, parameter } from './mime.ts'
import type { Part } from './zip.ts'

/** A packet of the document exchange: its envelope and the files it carries, the document itself first. */
export type Packet = { envelope: Envelope; files: Part[] }

/** The packet a file is: an edXML text, alone or as the first part of a MIME message; null when it is none. */
export function packetIn(bytes: Uint8Array): Packet | null {
  if (isMime(bytes)) {
    const parts = mimeParts(bytes)
    const files = parts.map(({ fields, bytes: content }) => ({
      name: parameter(fields.get('content-disposition') ?? '', 'filename') || nameIn(fields),
      id: (fields.get('content-id') ?? '').replace(/^<|>$/g, ''),
      bytes: content,
    }))
    return packetOf(files)
  }
  const xml = xmlIn(bytes)
  return xml === null ? null : packetWith(xml, [])
}

/** The packet an archive holds: an edXML text among its files; null when there is none. */
export function packetAmong(files: readonly Part[]): Packet | null {
  return packetOf(files.map((file) => ({ ...file, id: file.name })))
}

type Carried = Part & { id: string }

function packetOf(files: readonly Carried[]): Packet | null {
  for (const [n, file] of files.entries()) {
    const xml = xmlIn(file.bytes)
    if (xml !== null) return packetWith(xml, files.toSpliced(n, 1))
  }
  return null
}

function nameIn(fields: ReadonlyMap<string, string>): string {
  return parameter(fields.get('content-type') ?? '', 'name')
}

/** The edXML text these bytes are, as UTF-8 or UTF-16; null when they are something else. */
function xmlIn(bytes: Uint8Array): string | null {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  const opening = new TextDecoder(wide).decode(bytes.subarray(0, 40_000))
  return isEdXml(opening) ? new TextDecoder(wide).decode(bytes) : null
}

/** The files in the order the envelope lists them; those it does not list come after. */
function packetWith(xml: string, carried: readonly Carried[]): Packet {
  const { envelope, attachments } = readEnvelope(xml)
  const rest = [...carried]
  const listed = attachments.flatMap((attachment): Part[] => {
    if (attachment.content !== null)
      return [{ name: nameOf(attachment), bytes: Buffer.from(attachment.content, 'base64') }]
    const at = rest.findIndex((file) => isSame(file, attachment))
    const [file] = at < 0 ? [] : rest.splice(at, 1)
    return file ? [{ name: nameOf(attachment), bytes: file.bytes }] : []
  })
  return { envelope, files: [...listed, ...rest.map(({ name, id, bytes }) => ({ name: name || id, bytes }))] }
}

function nameOf(attachment: Attachment): string {
  return attachment.name || attachment.id
}

function isSame(file: Carried, attachment: Attachment): boolean {
  const last = file.name.slice(file.name.lastIndexOf('/') + 1)
  return (
    (attachment.id !== '' && (file.id === attachment.id || last === attachment.id)) ||
    (attachment.name !== '' && last === attachment.name)
  )
}
