import { z } from 'zod'
import { importDirective } from '../../server/src/features/directives/service.ts'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { attempt, type Verdict, type World } from './access-world.ts'
import { type Actor, makeActor } from './actors.ts'
import { outcome } from './api.ts'
import { packetOf } from './packets.ts'

/** What a person may try for their own agency, without any agreement. */
type OwnAction = (world: World, who: Actor) => Promise<Verdict>

let letters = 0
const letter = () => `ĐẢNG BỘ TỈNH AN PHƯỚC
HUYỆN ỦY LẠC GIAO
*
Số ${++letters}-CV/HU

Lạc Giao, ngày 12 tháng 3 năm 2024

Kính gửi: Ủy ban nhân dân huyện.

1. Ủy ban nhân dân huyện rà soát các điểm xả thải.

2. Ủy ban Mặt trận Tổ quốc Việt Nam huyện vận động hộ dân ký cam kết.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Trần Thị Thử
`

const imported = z.object({ directive: z.object({ id: z.string(), version: z.number() }) })

function clerkOf(world: World, who: Actor): Actor | undefined {
  return Object.values(world.people).find((people) => people.CLERK.agencyId === who.agencyId)?.CLERK
}

/** Tries to recall by a packet what a clerk registered: ✓ only when it is recalled then. */
async function recall(world: World, who: Actor, clerk: Actor): Promise<Verdict> {
  const text = letter()
  const input = packetOf(text, { business: 'RECALL' }).input
  const { directiveId } = await importDirective(clerk.ctx, { text })
  const verdict = await attempt(world, who, 'importDirective', input)
  const { prisma } = world.hub.app.services.db
  const recalled = await prisma.documentEffect.count({
    where: { earlier: { directive: { id: directiveId } } },
  })
  return verdict === '✓' && recalled === 0 ? '✗' : verdict
}

/** A draft that a clerk of the same agency registered. */
async function draft(world: World, who: Actor) {
  const query = `mutation($input: ImportDirectiveInput!) { outcome: importDirective(input: $input) { __typename
    ... on ImportDirectiveSuccess { directive { id version } } } }`
  const answer = await outcome(world.hub, clerkOf(world, who) ?? who, query, { text: letter() })
  const { directive } = imported.parse(answer)
  return { directiveId: directive.id, expectedVersion: directive.version }
}

async function upload(world: World, who: Actor): Promise<Verdict> {
  const body = new FormData()
  body.set('file', new File(['Biên bản'], 'bien-ban.txt'))
  const headers = { authorization: `Bearer ${who.token}` }
  const { status } = await fetch(`${world.hub.origin}/files`, { method: 'POST', body, headers })
  if (status !== 201 && status !== 403) throw new Error(`upload answered ${status}`)
  return status === 201 ? '✓' : '✗'
}

const member = (world: World, who: Actor) => ({
  agencyId: who.gAgencyId,
  email: `moi-${++letters}-${world.agreementId.slice(-6)}@example.vn`,
  name: 'Người mới',
  password: 'mat-khau-ban-dau',
  role: 'OFFICER',
})

export const OWN_ACTIONS: Readonly<Record<string, OwnAction>> = {
  'đăng ký văn bản đến · register a letter': (world, who) =>
    attempt(world, who, 'importDirective', { text: letter() }),
  'nhập nhiều văn bản một lượt · import letters in bulk': (world, who) =>
    attempt(world, who, 'importDirectives', {
      files: [{ fileName: 'a.txt', base64: Buffer.from(letter()).toString('base64') }],
    }),
  'thu hồi bằng gói tin văn bản cơ quan mình đăng ký · recall by packet what one’s agency registered': (
    world,
    who,
  ) => recall(world, who, clerkOf(world, who) ?? who),
  'thu hồi bằng gói tin văn bản cơ quan khác đăng ký · recall by packet what another agency registered': (
    world,
    who,
  ) => recall(world, who, world.people.MONITOR.CLERK),
  'sửa bản đọc · correct a reading': async (world, who) =>
    attempt(world, who, 'updateDirective', { ...(await draft(world, who)), subject: 'Về việc thử' }),
  'xác nhận bản đọc · confirm a reading': async (world, who) =>
    attempt(world, who, 'confirmDirective', await draft(world, who)),
  'lưu tệp · keep a file': upload,
  'lập văn bản liên tịch do mình chủ trì · make an agreement as host': (world, who) =>
    attempt(world, who, 'createAgreement', {
      title: 'Chương trình phối hợp',
      kind: 'PROGRAMME',
      parties: [{ agencyId: who.gAgencyId, role: 'HOST' }],
    }),
  'lập văn bản do cơ quan khác chủ trì · make one with another as host': (world, who) =>
    attempt(world, who, 'createAgreement', {
      title: 'Chương trình phối hợp',
      kind: 'PROGRAMME',
      parties: [{ agencyId: globalId('Agency', world.agencies.HOST), role: 'HOST' }],
    }),
  'mở cuộc vận động · open a campaign': (world, who) =>
    attempt(world, who, 'createCampaign', { agencyId: who.gAgencyId, name: 'Cuộc vận động' }),
  'thêm cơ quan vào danh bạ · enter an agency in the register': (world, who) =>
    attempt(world, who, 'createAgency', { name: `Cơ quan ${++letters}`, kind: 'OTHER', level: 'COMMUNE' }),
  'sửa mục của cơ quan mình · change one’s own agency’s entry': async (world, who) => {
    const { prisma } = world.hub.app.services.db
    const { version } = await prisma.agency.findUniqueOrThrow({ where: { id: who.agencyId } })
    return attempt(world, who, 'updateAgency', {
      agencyId: who.gAgencyId,
      expectedVersion: version,
      mark: 'CQ',
    })
  },
  'thêm người vào cơ quan mình · add a person to one’s agency': (world, who) =>
    attempt(world, who, 'addMember', member(world, who)),
  'thêm người vào cơ quan khác · add a person to another agency': (world, who) =>
    attempt(world, who, 'addMember', {
      ...member(world, who),
      agencyId: globalId('Agency', world.agencies.HOST),
    }),
  'tạo mã truy cập cho mình · make a token of one’s own': (world, who) =>
    attempt(world, who, 'createApiToken', { name: 'Thử', scopes: ['READ'] }),
}

export const SCOPES = ['READ', 'WRITE', 'ADMIN'] as const

/** What an administrator of the host may do with a token of each scope. */
export async function scopeVerdicts(world: World): Promise<[string, string[]][]> {
  const rows = new Map<string, string[]>()
  for (const scope of SCOPES) {
    const who = await makeActor(world.hub, { agencyId: world.agencies.HOST, role: 'ADMIN', scopes: [scope] })
    const tries: Record<string, () => Promise<Verdict>> = {
      'giao việc mới · create a task': () =>
        attempt(world, who, 'createTask', {
          agreementId: world.gAgreementId,
          title: 'Việc mới',
          leadAgencyId: who.gAgencyId,
        }),
      'thêm người vào cơ quan mình · add a person to one’s agency': () =>
        attempt(world, who, 'addMember', member(world, who)),
      'tạo mã chỉ đọc · make a token that reads': () =>
        attempt(world, who, 'createApiToken', { name: 'Đọc', scopes: ['READ'] }),
      'tạo mã quản trị · make a token that administers': () =>
        attempt(world, who, 'createApiToken', { name: 'Quản trị', scopes: ['ADMIN'] }),
    }
    for (const [name, run] of Object.entries(tries)) {
      const verdict = await run().catch((error: unknown) => {
        if (String(error).includes('SCOPE_MISSING')) return '✗'
        throw error
      })
      rows.set(name, [...(rows.get(name) ?? []), verdict])
    }
  }
  return [...rows]
}
