import { describe, expect, test } from 'vitest'
import { readDocument } from '../read.ts'
import { type Envelope, readEnvelope } from './envelope.ts'
import { sourcesOf } from './sources-of.ts'
import { withEnvelope } from './with-envelope.ts'
import { asText, LETTERS } from './writers/letters.ts'
import { asDocx } from './writers/office-files.ts'
import { zipFile } from './writers/zip-file.ts'

const [LETTER] = LETTERS
if (!LETTER) throw new Error('there are letters')
const DOCX = asDocx(LETTER)

function header(changes: Readonly<Record<string, string>> = {}): string {
  const values = { number: '418', notation: 'UBND-NV', date: '2026/03/06', business: '0', ...changes }
  return `<edXML:edXMLHeader><edXML:MessageHeader>
<edXML:From><edXML:OrganId>H99.01</edXML:OrganId><edXML:OrganName>Ủy ban nhân dân tỉnh Sông Vân</edXML:OrganName></edXML:From>
<edXML:To><edXML:OrganId>H99.02</edXML:OrganId><edXML:OrganName>Sở Nội vụ</edXML:OrganName></edXML:To>
<edXML:To><edXML:OrganId>H99.03</edXML:OrganId></edXML:To>
<edXML:DocumentId>H99.01,2026,418</edXML:DocumentId>
<edXML:Code><edXML:CodeNumber>${values.number}</edXML:CodeNumber><edXML:CodeNotation>${values.notation}</edXML:CodeNotation></edXML:Code>
<edXML:PromulgationInfo><edXML:Place>Sông Vân</edXML:Place><edXML:PromulgationDate>${values.date}</edXML:PromulgationDate></edXML:PromulgationInfo>
<edXML:DocumentType><edXML:Type>2</edXML:Type><edXML:TypeName>Công văn</edXML:TypeName></edXML:DocumentType>
<edXML:Subject>V/v rà soát quy chế &amp; chương trình</edXML:Subject>
<edXML:SignerInfo><edXML:Competence>KT.</edXML:Competence><edXML:Position>Phó Chủ tịch</edXML:Position><edXML:FullName>Đặng Thu Hạnh</edXML:FullName></edXML:SignerInfo>
<edXML:ResponseFor><edXML:OrganId>H99.02</edXML:OrganId><edXML:Code>12/SNV-XDCQ</edXML:Code><edXML:PromulgationDate>01/02/2026</edXML:PromulgationDate></edXML:ResponseFor>
</edXML:MessageHeader><edXML:TraceHeaderList><edXML:Bussiness><edXML:BussinessDocType>${values.business}</edXML:BussinessDocType></edXML:Bussiness></edXML:TraceHeaderList></edXML:edXMLHeader>`
}

function edXml(body: string, encoded = '', changes: Readonly<Record<string, string>> = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?><edXML xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope>${header(changes)}<edXML:edXMLBody><edXML:edXMLManifest>${body}</edXML:edXMLManifest></edXML:edXMLBody></edXML:edXMLEnvelope>${encoded}</edXML>`
}

const REFERENCE =
  '<edXML:Reference><edXML:ContentId>cid:a1</edXML:ContentId><edXML:AttachmentName>418.docx</edXML:AttachmentName></edXML:Reference>'

function attached(bytes: Uint8Array): string {
  const base64 = Buffer.from(bytes).toString('base64')
  return `<AttachmentEncoded><Attachment><ContentId>a1</ContentId><edXML:ContentTransferEncoded>${base64}</edXML:ContentTransferEncoded></Attachment></AttachmentEncoded>`
}

function envelopeOf(changes: Readonly<Record<string, string>> = {}): Envelope {
  return readEnvelope(edXml(REFERENCE, '', changes)).envelope
}

test('the envelope', () => {
  expect(envelopeOf()).toEqual({
    documentId: 'H99.01,2026,418',
    symbol: '418/UBND-NV',
    issuedOn: '2026-03-06',
    place: 'Sông Vân',
    issuer: { id: 'H99.01', name: 'Ủy ban nhân dân tỉnh Sông Vân' },
    kind: 'Công văn',
    subject: 'V/v rà soát quy chế & chương trình',
    signer: { form: 'KT.', title: 'Phó Chủ tịch', name: 'Đặng Thu Hạnh' },
    addressees: [
      { id: 'H99.02', name: 'Sở Nội vụ' },
      { id: 'H99.03', name: null },
    ],
    responseTo: [{ symbol: '12/SNV-XDCQ', issuedOn: '2026-02-01', issuerId: 'H99.02' }],
    business: 'NEW',
    reason: null,
    dueOn: null,
  })
})

test.each([
  [{ number: '77', notation: 'CV/HU' }, '77-CV/HU'],
  [{ number: '88', notation: 'NQLT/CP-UBTW' }, '88/NQLT/CP-UBTW'],
  [{ number: '12/KH-UBND', notation: '' }, '12/KH-UBND'],
])('a symbol of %o is %s', (changes, symbol) => {
  expect(envelopeOf(changes).symbol).toBe(symbol)
})

test.each([
  ['1', 'RECALL'],
  ['2', 'UPDATE'],
  ['3', 'REPLACE'],
  ['x', 'NEW'],
])('business %s is %s', (business, kind) => {
  expect(envelopeOf({ business }).business).toBe(kind)
})

test('nothing is resolved from a declaration', () => {
  const bomb = edXml(REFERENCE, '', { number: '&b;' }).replace(
    '?>',
    '?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>',
  )
  expect(readEnvelope(bomb).envelope.symbol).toBe('&b;/UBND-NV')
})

describe('a packet carries its document', () => {
  const mime = (encoding: string, content: string) =>
    `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="==b=="\r\n\r\n--==b==\r\nContent-Type: text/xml\r\n\r\n${Buffer.from(edXml(REFERENCE)).toString('latin1')}\r\n--==b==\r\nContent-Type: application/octet-stream\r\nContent-ID: <a1>\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${content}\r\n--==b==--\r\n`
  const quoted = [...DOCX].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
  const folded = quoted.map((code, n) => (n % 20 === 19 ? `${code}=\r\n` : code)).join('')

  test.each([
    ['within its XML', Buffer.from(edXml(REFERENCE, attached(DOCX)))],
    ['within its XML, zipped', Buffer.from(edXml(REFERENCE, attached(zipFile({ 'tep.docx': DOCX }))))],
    ['beside its XML in an archive', zipFile({ 'goi.edxml': edXml(REFERENCE), '418.docx': DOCX })],
    ['as a MIME part in base64', Buffer.from(mime('base64', Buffer.from(DOCX).toString('base64')), 'latin1')],
    ['as a quoted MIME part', Buffer.from(mime('quoted-printable', folded), 'latin1')],
    [
      'in the older SOAP form, by its href',
      zipFile({
        'goi.xml': `<SOAP:Envelope><SOAP:Header>${header()}</SOAP:Header><SOAP:Body><eDoc:Manifest><eDoc:Reference xlink:href="cid:418.docx"/></eDoc:Manifest></SOAP:Body></SOAP:Envelope>`,
        '418.docx': DOCX,
      }),
    ],
  ])('%s', async (_, bytes) => {
    const [first, ...others] = await sourcesOf('goi', bytes)
    expect(others).toEqual([])
    expect(first).toMatchObject({ format: 'docx', envelope: { symbol: '418/UBND-NV' } })
  })

  test('several: the envelope is that of the first', async () => {
    const packet = zipFile({ 'goi.edxml': edXml(REFERENCE), 'phu-luc.txt': 'Phụ lục', '418.docx': DOCX })
    const found = await sourcesOf('goi.zip', packet)
    expect(found.map((source) => [source.name, 'text' in source && source.envelope !== null])).toEqual([
      ['418.docx', true],
      ['phu-luc.txt', false],
    ])
  })

  test('none', async () => {
    const found = await sourcesOf('goi.edxml', Buffer.from(edXml(REFERENCE)))
    expect(found).toMatchObject([{ name: 'goi.edxml', error: { code: 'EMPTY' } }])
  })
})

describe('a reading with its envelope', () => {
  const text = asText(LETTER)
  const reading = readDocument(text)

  test('what both say keeps its place; what differs is told', () => {
    const joined = withEnvelope(reading, envelopeOf({ date: '2026-03-07' }), text)
    expect(joined.symbol).toMatchObject({
      value: '418/UBND-NV',
      rule: 'ENVELOPE',
      start: reading.symbol?.start,
    })
    expect(joined.issuedOn).toMatchObject({ value: '2026-03-07', start: 0, end: 0, rule: 'ENVELOPE' })
    expect(joined.signer?.name).toMatchObject({ value: 'Đặng Thu Hạnh', rule: 'ENVELOPE' })
    expect(joined.addressees).toEqual(reading.addressees)
    const told = joined.warnings.filter(({ code }) => code === 'ENVELOPE_DIFFERS')
    expect(told.map(({ params }) => params.field)).toEqual(['issuedOn', 'subject'])
    expect(told[0]).toMatchObject({
      params: { envelope: '2026-03-07', text: '2026-03-06' },
      span: { start: reading.issuedOn?.start },
    })
  })

  test('what the text lacks comes from the envelope, and its warnings go', () => {
    const bare = 'Sở Nội vụ rà soát quy chế trước ngày 15/4/2026. Đặng Thu Hạnh'
    const joined = withEnvelope(readDocument(bare), envelopeOf(), bare)
    expect(joined.symbol?.value).toBe('418/UBND-NV')
    expect(joined.number).toMatchObject({ value: '418', start: 0, end: 0 })
    expect(joined.issuer?.value).toBe('Ủy ban nhân dân tỉnh Sông Vân')
    expect(joined.addressees.map(({ value }) => value)).toEqual(['Sở Nội vụ'])
    const name = joined.signer?.name
    expect(bare.slice(name?.start, name?.end)).toBe('Đặng Thu Hạnh')
    expect(joined.warnings.map(({ code }) => code).filter((code) => code.startsWith('MISSING'))).toEqual([])
  })
})
