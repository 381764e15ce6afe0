/** What the envelope of a packet says. Days are ISO days. */
export interface PacketSays {
  /** Number and notation; the text's own when absent. */
  readonly code?: readonly [number: string, notation: string]
  readonly issuedOn?: string
  readonly dueOn?: string
  readonly responseTo?: readonly { readonly symbol: string; readonly issuedOn?: string }[]
  readonly business?: 'NEW' | 'RECALL' | 'UPDATE' | 'REPLACE'
  readonly reason?: string
  readonly packetId?: string
}

const BUSINESS = ['NEW', 'RECALL', 'UPDATE', 'REPLACE'] as const

/** A packet of the document exchange (edXML) that carries a text, as it is handed in. */
export function packetOf(text: string, says: PacketSays) {
  const file = { fileName: 'goi.edxml', base64: Buffer.from(xmlOf(text, says)).toString('base64') }
  return { ...file, input: { fileName: file.fileName, fileBase64: file.base64 } }
}

function xmlOf(text: string, says: PacketSays): string {
  const { code, issuedOn, dueOn, responseTo = [], business = 'NEW', reason, packetId } = says
  const header = [
    code ? element('Code', element('CodeNumber', code[0]) + element('CodeNotation', code[1])) : '',
    issuedOn ? element('PromulgationInfo', element('PromulgationDate', issuedOn)) : '',
    packetId ? element('DocumentId', packetId) : '',
    dueOn ? element('DueDate', dueOn) : '',
    ...responseTo.map(({ symbol, issuedOn: day }) =>
      element('ResponseFor', element('Code', symbol) + (day ? element('PromulgationDate', day) : '')),
    ),
  ].join('')
  const trace =
    element('BussinessDocType', String(BUSINESS.indexOf(business))) +
    (reason ? element('BussinessDocReason', reason) : '')
  const attachment =
    element('AttachmentName', 'van-ban.txt') +
    element('ContentTransferEncoded', Buffer.from(text).toString('base64'))
  return element(
    'edXML',
    element('MessageHeader', header) + element('Bussiness', trace) + element('Attachment', attachment),
  )
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`
}
