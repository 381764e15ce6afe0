import { createAgreement, type NewAgreement } from '../../server/src/features/agreements/service.ts'
import { createCampaign } from '../../server/src/features/campaigns/service.ts'
import { saveRegulation } from '../../server/src/features/regulations/service.ts'
import type { PartyRole } from '../../server/src/generated/prisma/client.ts'
import { civilDay } from '../../server/src/platform/clock.ts'
import type { ServiceContext } from '../../server/src/platform/service-context.ts'
import type { AgencyKey } from './agencies.ts'
import type { PersonKey } from './people.ts'
import { REGULATION } from './regulation.ts'
import { contextOf, type Stage } from './stage.ts'
import type { Scene } from './tell.ts'

interface AgreementData extends Omit<NewAgreement, 'parties'> {
  readonly by: PersonKey
  readonly parties: Partial<Record<PartyRole, readonly AgencyKey[]>>
}

/** The four agreements; the civil year of "today" is the year of the programme and of the joint resolution. */
function agreementsOf(year: string) {
  return {
    regulation: {
      by: 'hanh',
      code: 'QCPH-HL',
      title: 'Quy chế phối hợp giữa UBND xã với Ủy ban MTTQ Việt Nam và các đoàn thể xã Hòa Lộc',
      kind: 'REGULATION',
      state: 'IN_FORCE',
      startsOn: '2025-08-01',
      endsOn: '2030-06-30',
      summary:
        'Chính quyền, Mặt trận và các đoàn thể xã làm chung phần việc gần dân nhất: trao đổi thông tin, vận động, giám sát, đối thoại.',
      parties: {
        HOST: ['UBND'],
        MEMBER: ['MTTQ', 'HPN', 'HND', 'DTN', 'CCB', 'CA', 'VHXH', 'KT', 'HCC', 'TYT'],
        MONITOR: ['BDV'],
        OBSERVER: ['HDND'],
      },
    },
    programme: {
      by: 'son',
      code: 'CT-XAN',
      title: `Chương trình phối hợp xây dựng thôn xanh, an toàn, nghĩa tình năm ${year}`,
      kind: 'PROGRAMME',
      state: 'IN_FORCE',
      startsOn: `${year}-01-01`,
      endsOn: `${year}-12-31`,
      summary: 'Năm nội dung, mỗi tổ chức nhận một phần, mỗi thôn chọn việc làm được ngay.',
      parties: {
        HOST: ['MTTQ'],
        MEMBER: ['UBND', 'HPN', 'HND', 'DTN', 'CCB', 'CA', 'VHXH', 'KT', 'TYT', 'TH'],
        MONITOR: ['BDV', 'XDD'],
        OBSERVER: ['DU'],
      },
    },
    resolution: {
      by: 'dung',
      code: 'NQLT-GR',
      title: 'Nghị quyết liên tịch giữ bình yên vùng giáp ranh Tân Mỹ – Hòa Lộc',
      kind: 'JOINT_RESOLUTION',
      state: 'IN_FORCE',
      startsOn: `${year}-03-01`,
      endsOn: `${Number(year) + 1}-12-31`,
      summary:
        'Hai xã liền kề cùng giữ trật tự, phòng cháy rừng và an toàn đường liên xã. Kết quả được bên phối hợp xác nhận, bên chủ trì chấp nhận.',
      requiresConfirmation: true,
      parties: {
        HOST: ['UBTM'],
        MEMBER: ['UBND', 'CATM', 'CA', 'MTTM', 'MTTQ', 'DTN', 'QS'],
        MONITOR: ['BDV'],
      },
    },
    twinning: {
      by: 'hanh',
      code: 'KN-2530',
      title: 'Kết nghĩa cơ quan với thôn, giai đoạn 2025 – 2030',
      kind: 'TWINNING',
      state: 'IN_FORCE',
      startsOn: '2025-10-01',
      endsOn: '2030-09-30',
      summary: 'Mỗi cơ quan kết nghĩa với một thôn, mỗi năm chọn một việc thôn cần nhất để cùng làm.',
      parties: {
        HOST: ['UBND'],
        MEMBER: ['VHXH', 'KT', 'TYT', 'TH', 'QS', 'HCC', 'MTTQ', 'NAM', 'KHC', 'BAS', 'DTA'],
        MONITOR: ['BDV'],
      },
    },
  } as const satisfies Record<string, AgreementData>
}

/** The five contents of the programme's campaign. */
const CONTENTS = [
  'Giúp nhau làm ăn, không để hộ nào bị bỏ lại phía sau',
  'Nếp sống văn minh, con em được học, người già được chăm',
  'Đường sạch, vườn xanh, rác được phân loại từ nhà',
  'Thôn bình yên, nhà nhà biết phòng cháy',
  'Dân biết, dân bàn, dân giám sát việc ở thôn mình',
]

/** What an agreement is called in the demo's data. */
export type AgreementKey = keyof ReturnType<typeof agreementsOf>

/** Makes the agreements, the regulation's articles and the campaign's contents. */
export async function makeAgreements(stage: Stage): Promise<Record<AgreementKey, Scene>> {
  const year = civilDay(stage.services.clock.now()).slice(0, 4)
  const data = agreementsOf(year)
  // The main one last: lists show the newest first.
  const twinning = await makeAgreement(stage, data.twinning, 0.05)
  const resolution = await makeAgreement(stage, data.resolution, 0.08)
  const programme = await makeProgramme(stage, data.programme, year)
  return { twinning, resolution, programme, regulation: await makeRegulation(stage, data.regulation) }
}

/** Working days back at which the history begins. */
const BEGINNING = 10

function writer(stage: Stage, by: PersonKey, share: number): ServiceContext {
  return contextOf(stage, by, stage.calendar.at(BEGINNING, share))
}

async function makeAgreement(stage: Stage, data: AgreementData, share: number): Promise<Scene> {
  const { by, parties, ...fields } = data
  const roles = ['HOST', 'MEMBER', 'MONITOR', 'OBSERVER'] as const
  const { agreementId } = await createAgreement(writer(stage, by, share), {
    ...fields,
    parties: roles.flatMap((role) =>
      (parties[role] ?? []).map((key) => ({ agencyId: stage.agencies.id(key), role })),
    ),
  })
  return { agreementId, articles: new Map(), contents: new Map() }
}

async function makeRegulation(stage: Stage, data: AgreementData): Promise<Scene> {
  const scene = await makeAgreement(stage, data, 0.2)
  const { agreementId } = scene
  const { regulationId } = await saveRegulation(writer(stage, data.by, 0.24), { ...REGULATION, agreementId })
  const articles = await stage.services.db.prisma.regulationArticle.findMany({ where: { regulationId } })
  return { ...scene, articles: new Map(articles.map(({ number, id }) => [number, id])) }
}

async function makeProgramme(stage: Stage, data: AgreementData, year: string): Promise<Scene> {
  const scene = await makeAgreement(stage, data, 0.12)
  const { campaignId } = await createCampaign(writer(stage, data.by, 0.15), {
    name: `Thôn xanh, an toàn, nghĩa tình năm ${year}`,
    agreementId: scene.agreementId,
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
    contents: CONTENTS.map((text, i) => ({ number: i + 1, text })),
  })
  const contents = await stage.services.db.prisma.campaignContent.findMany({ where: { campaignId } })
  return { ...scene, contents: new Map(contents.map(({ number, id }) => [number, id])) }
}
