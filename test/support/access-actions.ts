import { z } from 'zod'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { attempt, freshTask, hostsOwn, type Part, type Verdict, type World } from './access-world.ts'
import { type Actor, makeAgency } from './actors.ts'
import { ok } from './api.ts'

/** One thing a person may try on somebody else's agreement. */
export type Action = (world: World, who: Actor, part: Part) => Promise<Verdict>

const own = (world: World, part: Part) => (part === 'NONE' ? world.agencies.HOST : world.agencies[part])
const agencyId = (row: string) => globalId('Agency', row)

async function readBoard(world: World, who: Actor): Promise<Verdict> {
  const shape = z.object({ node: z.object({ board: z.object({ id: z.string() }) }).nullable() })
  const query = 'query($id: ID!) { node(id: $id) { ... on Agreement { board { id } } } }'
  return (await ok(world.hub, who, shape, query, { id: world.gAgreementId })).node ? '✓' : '–'
}

async function agreementVersion({ hub, agreementId }: World): Promise<number> {
  const row = await hub.app.services.db.prisma.agreement.findUniqueOrThrow({ where: { id: agreementId } })
  return row.version
}

async function saveRegulation(world: World, who: Actor): Promise<Verdict> {
  const { prisma } = world.hub.app.services.db
  const now = await prisma.coordinationRegulation.findUnique({ where: { agreementId: world.agreementId } })
  const articles = await prisma.regulationArticle.findMany({ where: { removedAt: null } })
  const kept = articles.map(({ id, number, title, text }) => ({
    id: globalId('RegulationArticle', id),
    number,
    title,
    text,
  }))
  return attempt(world, who, 'saveRegulation', {
    agreementId: world.gAgreementId,
    title: 'Quy chế phối hợp',
    articles: now ? kept : [{ number: 1, title: 'Phạm vi', text: 'Quy chế này nói về việc thử.' }],
    ...(now ? { expectedVersion: now.version } : {}),
  })
}

/** Every action on an agreement and its board, in the order a lawyer reads them. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  'xem bảng việc · read the board': (world, who) => readBoard(world, who),
  'báo hiện diện · tell one’s presence': (world, who) =>
    attempt(world, who, 'setPresence', { agreementId: world.gAgreementId }),
  'giao việc mới · create a task': (world, who) =>
    attempt(world, who, 'createTask', {
      agreementId: world.gAgreementId,
      title: 'Việc mới',
      leadAgencyId: agencyId(world.agencies.HOST),
    }),
  'sửa việc của cơ quan mình chủ trì · edit a task one’s agency leads': async (world, who, part) =>
    attempt(world, who, 'updateTask', {
      taskId: await freshTask(world, { lead: own(world, part) }),
      title: 'Sửa',
    }),
  'sửa việc cơ quan mình phối hợp · edit a task one’s agency coordinates': async (world, who, part) => {
    const lead = part === 'MONITOR' ? world.agencies.HOST : world.agencies.MONITOR
    const coordinating = own(world, part)
    return attempt(world, who, 'updateTask', {
      taskId: await freshTask(world, { lead, coordinating }),
      title: 'Sửa',
    })
  },
  'sửa việc của cơ quan khác · edit a task of others': async (world, who, part) => {
    const lead = part === 'HOST' ? world.agencies.MEMBER : world.agencies.HOST
    return attempt(world, who, 'updateTask', { taskId: await freshTask(world, { lead }), title: 'Sửa' })
  },
  'chuyển việc của cơ quan khác · move a task of others': async (world, who, part) => {
    const lead = part === 'HOST' ? world.agencies.MEMBER : world.agencies.HOST
    return attempt(world, who, 'moveTask', {
      taskId: await freshTask(world, { lead }),
      toStatus: 'IN_PROGRESS',
    })
  },
  'thôi việc của cơ quan khác · cancel a task of others': async (world, who, part) => {
    const lead = part === 'HOST' ? world.agencies.MEMBER : world.agencies.HOST
    const taskId = await freshTask(world, { lead })
    return attempt(world, who, 'changeTaskStatus', { taskId, status: 'CANCELLED', reason: 'Thử' })
  },
  'khôi phục việc đã thôi · restore a cancelled task of others': async (world, who, part) => {
    const lead = part === 'HOST' ? world.agencies.MEMBER : world.agencies.HOST
    return attempt(world, who, 'restoreTask', { taskId: await freshTask(world, { lead, cancelled: true }) })
  },
  'bình luận · comment': async (world, who) =>
    attempt(world, who, 'addComment', { taskId: await freshTask(world), body: 'Ý kiến' }),
  'sửa lời người khác · edit another’s comment': async (world, who, part) =>
    attempt(world, who, 'editComment', {
      commentId: await hostsOwn(world, 'Comment'),
      body: part,
    }),
  'gỡ lời người khác · remove another’s comment': async (world, who) =>
    attempt(world, who, 'removeComment', { commentId: await hostsOwn(world, 'Comment') }),
  'thêm bước vào việc của cơ quan khác · add a step to a task of others': async (world, who, part) => {
    const lead = part === 'HOST' ? world.agencies.MEMBER : world.agencies.HOST
    return attempt(world, who, 'addChecklistItem', {
      taskId: await freshTask(world, { lead }),
      title: 'Bước',
    })
  },
  'thêm minh chứng cho việc của cơ quan mình · add evidence to a task one’s agency leads': async (
    world,
    who,
    part,
  ) =>
    attempt(world, who, 'addEvidence', {
      taskId: await freshTask(world, { lead: own(world, part) }),
      kind: 'NOTE',
      note: 'Đã họp',
    }),
  'thêm minh chứng cho việc của cơ quan khác · add evidence to a task of others': async (world, who, part) =>
    attempt(world, who, 'addEvidence', {
      taskId: await freshTask(world, { lead: part === 'HOST' ? world.agencies.MEMBER : world.agencies.HOST }),
      kind: 'NOTE',
      note: 'Đã họp',
    }),
  'gỡ minh chứng người khác · remove another’s evidence': async (world, who) =>
    attempt(world, who, 'removeEvidence', { evidenceId: await hostsOwn(world, 'Evidence') }),
  'xác nhận thay cơ quan mình · confirm for one’s own agency': async (world, who, part) => {
    const lead = part === 'MONITOR' ? world.agencies.HOST : world.agencies.MONITOR
    const coordinating = own(world, part)
    const taskId = await freshTask(world, { lead, coordinating, inReview: true })
    return attempt(world, who, 'confirmTask', { taskId, agencyId: agencyId(coordinating) })
  },
  'xác nhận thay cơ quan khác · confirm for another agency': async (world, who, part) => {
    const coordinating = part === 'MEMBER' ? world.agencies.MONITOR : world.agencies.MEMBER
    const taskId = await freshTask(world, { coordinating, inReview: true })
    return attempt(world, who, 'confirmTask', { taskId, agencyId: agencyId(coordinating) })
  },
  'nghiệm thu · accept a proposed completion': async (world, who) =>
    attempt(world, who, 'acceptTask', { taskId: await freshTask(world, { inReview: true }) }),
  'trả lại · return a proposed completion': async (world, who) =>
    attempt(world, who, 'returnTask', {
      taskId: await freshTask(world, { inReview: true }),
      reason: 'Thiếu',
    }),
  'sửa văn bản liên tịch · edit the agreement': async (world, who) =>
    attempt(world, who, 'updateAgreement', {
      agreementId: world.gAgreementId,
      expectedVersion: await agreementVersion(world),
      summary: 'Tóm tắt',
    }),
  'thêm bên tham gia · add a party': async (world, who) =>
    attempt(world, who, 'setParty', {
      agreementId: world.gAgreementId,
      agencyId: agencyId(await makeAgency(world.hub)),
      role: 'OBSERVER',
    }),
  'sửa quy chế phối hợp · edit the regulation': saveRegulation,
  'mở cuộc vận động của mình trong văn bản này · tie a campaign to it': async (world, who) => {
    const { prisma } = world.hub.app.services.db
    await prisma.campaign.updateMany({
      where: { agreementId: world.agreementId },
      data: { agreementId: null },
    })
    return attempt(world, who, 'createCampaign', { agreementId: world.gAgreementId, name: 'Cuộc vận động' })
  },
}
