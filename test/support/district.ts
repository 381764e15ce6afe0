import { expect } from 'vitest'
import { z } from 'zod'
import { insertAgency } from '../../server/src/features/agencies/service.ts'
import { write } from '../../server/src/platform/write.ts'
import { type Actor, makeActor } from './actors.ts'
import { FAILURE, outcome } from './api.ts'
import type { TestHub } from './hub.ts'

/** The bodies of one made-up district, each with a person, and somebody of no part in it. */
export interface District {
  readonly name: string
  readonly clerk: Actor
  readonly front: Actor
  readonly party: Actor
  readonly outsider: Actor
}

const SYLLABLES = ['An', 'Bình', 'Cẩm', 'Đông', 'Giao', 'Hòa', 'Khánh', 'Lạc', 'Minh', 'Nghĩa']
let districts = 0

export async function makeDistrict(hub: TestHub): Promise<District> {
  const { prisma } = hub.app.services.db
  const at = districts++
  const name = `${SYLLABLES[at % 10]} ${SYLLABLES[Math.floor(at / 10) % 10]} Phước`
  const area = await prisma.area.create({ data: { kind: 'DISTRICT', name: `Huyện ${name}` } })
  const outsider = await makeActor(hub, { role: 'ADMIN' })
  const agency = async (printed: string) => {
    const input = { name: printed, kind: 'OTHER', level: 'DISTRICT', areaId: area.id } as const
    return (await write(outsider.ctx, 'agency', input, (w) => insertAgency(w, input, null))).agencyId
  }
  const [committee, front, party] = [
    await agency(`Ủy ban nhân dân huyện ${name}`),
    await agency(`Ủy ban Mặt trận Tổ quốc Việt Nam huyện ${name}`),
    await agency(`Huyện ủy ${name}`),
  ]
  return {
    name,
    clerk: await makeActor(hub, { agencyId: committee, role: 'CLERK' }),
    front: await makeActor(hub, { agencyId: front }),
    party: await makeActor(hub, { agencyId: party }),
    outsider,
  }
}

export interface Printed {
  readonly symbol?: string
  readonly basis?: string
  readonly mark?: string
  readonly more?: string
}

/** A letter of the district's Party committee, in the official form. */
export function letterOf({ name }: District, printed: Printed = {}): string {
  const { symbol = '31-CV/HU', basis = '', mark = '', more = '' } = printed
  return `ĐẢNG BỘ TỈNH AN PHƯỚC
HUYỆN ỦY ${name.toUpperCase()}
*
Số ${symbol}
${mark}
V/v phối hợp vận động nhân dân giữ sạch dòng kênh

ĐẢNG CỘNG SẢN VIỆT NAM
${name}, ngày 12 tháng 3 năm 2024

Kính gửi:
- UBND huyện;
- Ủy ban Mặt trận Tổ quốc Việt Nam huyện.

${basis}Để các kênh trong huyện sạch trước mùa mưa, Ban Thường vụ Huyện ủy yêu cầu:

1. Ủy ban nhân dân huyện chủ trì, phối hợp với Công an huyện rà soát các điểm xả thải (sau khi tỉnh có hướng dẫn).

2. Ủy ban Mặt trận Tổ quốc Việt Nam huyện vận động hộ dân ký cam kết, định kỳ 6 tháng báo cáo Ban Thường vụ Huyện ủy.
${more}
Nơi nhận:
- Như kính gửi;
- Lưu VPHU.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Trần Thị Thử Nghiệm
`
}

const FIELDS = `directive { id symbol kind issuedOn issuerText state version viewerCanEdit viewerCanConfirm
  issuer { name } warnings { code message } findings { field value start end }
  document { id text sourceFormat sourceFile { name size } addressees { text agency { name } openedAt }
    citations { symbol document { symbol } } citedBy { from { symbol } } }
  instructions { id path state version condition recurrenceMonths
    leads { text agency { name } candidates { name } } coordinates { text agency { name } } } }`
export const IMPORT = `mutation ($input: ImportDirectiveInput!) { outcome: importDirective(input: $input) {
  __typename ${FAILURE} ... on StateSecretError { mark } ... on DuplicateError { existing { id } }
  ... on ImportDirectiveSuccess { ${FIELDS} } } }`
export const CONFIRM = `mutation ($input: ConfirmDirectiveInput!) { outcome: confirmDirective(input: $input) {
  __typename ${FAILURE} ... on ConfirmDirectiveSuccess { ${FIELDS} } } }`
export const UPDATE = `mutation ($input: UpdateDirectiveInput!) { outcome: updateDirective(input: $input) {
  __typename ${FAILURE} ... on UpdateDirectiveSuccess { ${FIELDS} } } }`
export const UPDATE_INSTRUCTION = `mutation ($input: UpdateInstructionInput!) { outcome: updateInstruction(input: $input) {
  __typename ${FAILURE} ... on UpdateInstructionSuccess { instruction { id version state deadlineOn
    leads { text agency { id } } directive { version } } } } }`
export const LINK = `mutation ($input: LinkDirectiveActorInput!) { outcome: linkDirectiveActor(input: $input) {
  __typename ${FAILURE} ... on LinkDirectiveActorSuccess { ${FIELDS} } } }`
export const OPEN = `mutation ($input: MarkDirectiveOpenedInput!) { outcome: markDirectiveOpened(input: $input) {
  __typename ${FAILURE} ... on MarkDirectiveOpenedSuccess { ${FIELDS} } } }`

const agency = z.object({ name: z.string() }).nullable()
const directive = z.object({
  id: z.string(),
  symbol: z.string().nullable(),
  issuedOn: z.string().nullable(),
  issuer: agency,
  state: z.string(),
  version: z.number(),
  viewerCanEdit: z.boolean(),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  findings: z.array(z.object({ field: z.string(), start: z.number(), end: z.number() })),
  document: z.object({
    id: z.string(),
    text: z.string(),
    sourceFormat: z.string(),
    sourceFile: z.object({ name: z.string(), size: z.number() }).nullable(),
    addressees: z.array(z.object({ text: z.string(), agency, openedAt: z.string().nullable() })),
    citations: z.array(
      z.object({ symbol: z.string().nullable(), document: z.object({ symbol: z.string() }).nullable() }),
    ),
    citedBy: z.array(z.object({ from: z.object({ symbol: z.string() }) })),
  }),
  instructions: z.array(
    z.object({
      id: z.string(),
      path: z.string(),
      state: z.string(),
      version: z.number(),
      condition: z.string().nullable(),
      recurrenceMonths: z.number().nullable(),
      leads: z.array(
        z.object({ text: z.string(), agency, candidates: z.array(z.object({ name: z.string() })) }),
      ),
      coordinates: z.array(z.object({ text: z.string(), agency })),
    }),
  ),
})
export type Read = z.infer<typeof directive>
export const success = z.object({ directive })

export async function imported(hub: TestHub, as: Actor, input: Record<string, unknown>): Promise<Read> {
  const answer = await outcome(hub, as, IMPORT, input)
  expect(answer).toMatchObject({ __typename: 'ImportDirectiveSuccess' })
  return success.parse(answer).directive
}

export async function confirmed(hub: TestHub, as: Actor, read: Pick<Read, 'id' | 'version'>): Promise<Read> {
  const input = { directiveId: read.id, expectedVersion: read.version, acceptAll: true }
  return success.parse(await outcome(hub, as, CONFIRM, input)).directive
}
