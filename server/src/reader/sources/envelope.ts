import { isoDay } from '../text/dates.ts'
import { unescapeXml, walkXml } from './xml.ts'

/** What a packet is for: a new document, or one that recalls, updates or replaces an earlier one (edXML, 0 to 3). */
export type Business = 'NEW' | 'RECALL' | 'UPDATE' | 'REPLACE'

/** A body on the exchange: its code, and its name when the packet gives it. */
export type Correspondent = { id: string | null; name: string | null }

/** The document a packet answers. `issuedOn` is an ISO day. */
export type Answered = { symbol: string | null; issuedOn: string | null; issuerId: string | null }

/**
 * What the envelope of an edXML packet says of its document (QCVN 102:2016/BTTTT). Days are ISO days; what the
 * envelope does not say is null.
 */
export type Envelope = {
  documentId: string | null
  symbol: string | null
  issuedOn: string | null
  place: string | null
  issuer: Correspondent
  kind: string | null
  subject: string | null
  signer: { form: string | null; title: string | null; name: string | null }
  /** The bodies the packet is sent to: more than the text's "Kính gửi". */
  addressees: Correspondent[]
  responseTo: Answered[]
  business: Business
  /** Why it recalls, updates or replaces. */
  reason: string | null
  dueOn: string | null
}

/** An attachment as the packet's list names it; `content` is its bytes in base64, when the packet itself holds them. */
export type Attachment = { id: string; name: string; content: string | null }

/** An element's own text with the names of the elements around it, from the outside in, without their prefixes. */
type Leaf = { path: string[]; text: string; opens: string | null }

/** Whether an XML text is an edXML packet. */
export function isEdXml(text: string): boolean {
  const opening = text.slice(0, 20_000)
  return /<(?:[\w-]{1,32}:)?MessageHeader[\s>]/.test(opening) && /^\s*</.test(opening)
}

/** Reads the envelope and the attachments of an edXML packet. Never throws; no entity is resolved from a declaration. */
export function readEnvelope(xml: string): { envelope: Envelope; attachments: Attachment[] } {
  const envelope = emptyEnvelope()
  const attachments: Attachment[] = []
  const code = { number: '', notation: '' }
  for (const leaf of leavesOf(xml)) {
    if (leaf.opens === 'To') envelope.addressees.push({ id: null, name: null })
    else if (leaf.opens === 'ResponseFor')
      envelope.responseTo.push({ symbol: null, issuedOn: null, issuerId: null })
    else if (leaf.opens === 'Reference' || leaf.opens === 'Attachment')
      attachments.push({ id: '', name: '', content: null })
    else if (leaf.text !== '') take(leaf, envelope, attachments, code)
  }
  envelope.symbol = symbolOf(code.number, code.notation)
  envelope.addressees = envelope.addressees.filter(({ id, name }) => id ?? name)
  return { envelope, attachments: merged(attachments) }
}

function emptyEnvelope(): Envelope {
  return {
    documentId: null,
    symbol: null,
    issuedOn: null,
    place: null,
    issuer: { id: null, name: null },
    kind: null,
    subject: null,
    signer: { form: null, title: null, name: null },
    addressees: [],
    responseTo: [],
    business: 'NEW',
    reason: null,
    dueOn: null,
  }
}

/** Elements around an element that are remembered; a packet has no more than eight. */
const DEEPEST = 32
const GROUPS = new Set(['To', 'ResponseFor', 'Reference', 'Attachment'])

function* leavesOf(xml: string): Generator<Leaf> {
  const path: string[] = []
  let deeper = 0
  let text: string[] = []
  for (const event of walkXml(xml)) {
    if (event.type === 'text') {
      if (path.length > 0) text.push(event.text)
      continue
    }
    const name = event.name.slice(event.name.indexOf(':') + 1)
    if (event.type === 'open') {
      text = []
      if (GROUPS.has(name)) yield { path, text: attributesText(event.attributes), opens: name }
      if (name === 'Reference')
        yield { path: [...path, name, 'href'], text: hrefOf(event.attributes), opens: null }
      if (event.empty) continue
      if (path.length >= DEEPEST) deeper++
      else path.push(name)
    } else if (deeper > 0) deeper--
    else if (path.at(-1) === name) {
      yield { path, text: unescapeXml(text.join('')).replaceAll('\u0000', '').trim(), opens: null }
      path.pop()
      text = []
    }
  }
}

function attributesText(attributes: string): string {
  return attributes.trim()
}

function hrefOf(attributes: string): string {
  return unescapeXml(/\bhref\s{0,4}=\s{0,4}["']([^"']{0,400})["']/.exec(attributes)?.[1] ?? '').replace(
    /^cid:/i,
    '',
  )
}

function take(
  leaf: Leaf,
  envelope: Envelope,
  attachments: Attachment[],
  code: { number: string; notation: string },
) {
  const name = leaf.path.at(-1) ?? ''
  const around = leaf.path.at(-2) ?? ''
  if (leaf.path.includes('ResponseFor')) return takeAnswered(name, leaf.text, envelope.responseTo.at(-1))
  if (around === 'Reference' || around === 'Attachment')
    return takeAttachment(name, leaf.text, attachments.at(-1))
  const body = around === 'From' ? envelope.issuer : around === 'To' ? envelope.addressees.at(-1) : undefined
  if (body && name === 'OrganId') body.id = leaf.text
  if (body && name === 'OrganName') body.name = leaf.text
  if (around === 'Code' && name === 'CodeNumber') code.number = leaf.text
  if (around === 'Code' && name === 'CodeNotation') code.notation = leaf.text
  if (around === 'PromulgationInfo') takePromulgation(name, leaf.text, envelope)
  if (around === 'DocumentType' && name === 'TypeName') envelope.kind = leaf.text
  if (around === 'SignerInfo') takeSigner(name, leaf.text, envelope)
  if (around === 'MessageHeader' || around === 'edXMLMessageHeader') takeHeader(name, leaf.text, envelope)
  if (/^Buss?iness$/.test(around)) takeBusiness(name, leaf.text, envelope)
}

function takeHeader(name: string, text: string, envelope: Envelope): void {
  if (name === 'Subject') envelope.subject = text
  if (name === 'DocumentId') envelope.documentId = text
  if (name === 'DueDate') envelope.dueOn = dayOf(text)
}

function takePromulgation(name: string, text: string, envelope: Envelope): void {
  if (name === 'PromulgationDate') envelope.issuedOn = dayOf(text)
  if (name === 'Place') envelope.place = text
}

function takeSigner(name: string, text: string, envelope: Envelope): void {
  if (name === 'FullName') envelope.signer.name = text
  if (name === 'Position') envelope.signer.title = text
  if (name === 'Competence') envelope.signer.form = text
}

const BUSINESS: readonly Business[] = ['NEW', 'RECALL', 'UPDATE', 'REPLACE']

function takeBusiness(name: string, text: string, envelope: Envelope): void {
  if (/^Buss?inessDocType$/.test(name)) envelope.business = BUSINESS[Number(text)] ?? 'NEW'
  if (/^Buss?inessDocReason$/.test(name)) envelope.reason = text
}

function takeAnswered(name: string, text: string, answered: Answered | undefined): void {
  if (!answered) return
  if (name === 'Code') answered.symbol ??= text
  if (name === 'CodeNumber') answered.symbol = text
  if (name === 'CodeNotation') answered.symbol = symbolOf(answered.symbol ?? '', text)
  if (name === 'PromulgationDate') answered.issuedOn = dayOf(text)
  if (name === 'OrganId') answered.issuerId = text
}

function takeAttachment(name: string, text: string, attachment: Attachment | undefined): void {
  if (!attachment) return
  if (name === 'ContentId' || name === 'href')
    attachment.id ||= text.replace(/^cid:/i, '').replace(/^<|>$/g, '')
  if (name === 'AttachmentName') attachment.name = text.slice(0, 255)
  if (name === 'ContentTransferEncoded') attachment.content = text
}

/** An attachment is named in the packet's list and given in another place, with the same id. */
function merged(attachments: readonly Attachment[]): Attachment[] {
  const known = new Map<string, Attachment>()
  attachments.forEach((attachment, n) => {
    const key = attachment.id || attachment.name || `#${n}`
    const same = known.get(key)
    if (!same) known.set(key, { ...attachment })
    else {
      same.name ||= attachment.name
      same.content ??= attachment.content
    }
  })
  return [...known.values()]
}

/** "12" and "UBND-VP" → "12/UBND-VP"; "77" and "CV/HU" → "77-CV/HU", as the Party writes (HD36). */
function symbolOf(number: string, notation: string): string | null {
  if (number === '') return notation === '' ? null : notation
  if (notation === '' || number.includes('/')) return number
  const party = /^\p{L}{2,4}\/\p{L}/u.test(notation) && !/^NQLT\//i.test(notation)
  return party ? `${number}-${notation}` : `${number}/${notation}`
}

/** "2024-05-12", "2024/05/12 08:00:00", "12/05/2024" → "2024-05-12"; null when it is no day of the calendar. */
function dayOf(text: string): string | null {
  const hit = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})|^(\d{1,2})[-/](\d{1,2})[-/](\d{4})/.exec(text)
  if (!hit) return null
  const [year, month, day] = [hit[1] ?? hit[6], hit[2] ?? hit[5], hit[3] ?? hit[4]].map(Number)
  return isoDay(year ?? 0, month ?? 0, day ?? 0)
}
