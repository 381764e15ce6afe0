import {
  insertAgency,
  insertSuccession,
  type NewSuccession,
} from '../../server/src/features/agencies/service.ts'
import type { Write } from '../../server/src/platform/write.ts'
import { FORMER } from './agencies-former.ts'
import type { AgencyData } from './agency-data.ts'

const TODAY = '2025-07-01'

/** Bodies of the province. */
const PROVINCE = {
  TU: { name: 'Tỉnh ủy Bắc Lam', kind: 'PARTY_COMMITTEE', level: 'PROVINCE', area: 'bacLam' },
  UBT: {
    name: 'Ủy ban nhân dân tỉnh Bắc Lam',
    kind: 'PEOPLES_COMMITTEE',
    level: 'PROVINCE',
    area: 'bacLam',
    aliases: ['UBND tỉnh'],
  },
  MTT: {
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bắc Lam',
    kind: 'FATHERLAND_FRONT',
    level: 'PROVINCE',
    area: 'bacLam',
    aliases: ['MTTQ tỉnh', 'Ủy ban MTTQ tỉnh'],
  },
  BDV: {
    name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Bắc Lam',
    kind: 'PARTY_BOARD',
    level: 'PROVINCE',
    area: 'bacLam',
    parent: 'TU',
    aliases: ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'BTGDV Tỉnh ủy'],
    validFrom: '2025-02-15',
  },
  SNV: {
    name: 'Sở Nội vụ tỉnh Bắc Lam',
    kind: 'DEPARTMENT',
    level: 'PROVINCE',
    area: 'bacLam',
    parent: 'UBT',
    aliases: ['Sở Nội vụ'],
    validFrom: '2025-03-01',
  },
  BTBL: {
    name: 'Bảo tàng tỉnh Bắc Lam',
    kind: 'PUBLIC_UNIT',
    level: 'PROVINCE',
    area: 'bacLam',
    aliases: ['Bảo tàng tỉnh'],
  },
} as const satisfies Record<string, AgencyData>

/** A body of the commune Hòa Lộc of today. */
const hoaLoc = { level: 'COMMUNE', area: 'hoaLoc', validFrom: TODAY } as const

/** Bodies of the commune Hòa Lộc: the People's Committee side, the Party and the Front with its organisations. */
const HOA_LOC = {
  DU: {
    ...hoaLoc,
    name: 'Đảng ủy xã Hòa Lộc',
    mark: 'ĐU',
    kind: 'PARTY_COMMITTEE',
    parent: 'TU',
    aliases: ['Đảng ủy xã'],
  },
  XDD: {
    ...hoaLoc,
    name: 'Ban Xây dựng Đảng Đảng ủy xã Hòa Lộc',
    mark: 'XDĐ',
    kind: 'PARTY_BOARD',
    parent: 'DU',
    aliases: ['Ban Xây dựng Đảng xã', 'Ban Xây dựng Đảng Đảng ủy xã'],
  },
  HDND: { ...hoaLoc, name: 'Hội đồng nhân dân xã Hòa Lộc', mark: 'HĐND', kind: 'PEOPLES_COUNCIL' },
  UBND: {
    ...hoaLoc,
    name: 'Ủy ban nhân dân xã Hòa Lộc',
    kind: 'PEOPLES_COMMITTEE',
    parent: 'UBT',
    aliases: ['UBND xã'],
  },
  VHXH: {
    ...hoaLoc,
    name: 'Phòng Văn hóa - Xã hội xã Hòa Lộc',
    kind: 'DEPARTMENT',
    parent: 'UBND',
    aliases: ['Phòng Văn hóa - Xã hội', 'Phòng VH-XH xã'],
  },
  KT: {
    ...hoaLoc,
    name: 'Phòng Kinh tế xã Hòa Lộc',
    kind: 'DEPARTMENT',
    parent: 'UBND',
    aliases: ['Phòng Kinh tế'],
  },
  HCC: {
    ...hoaLoc,
    name: 'Trung tâm Phục vụ hành chính công xã Hòa Lộc',
    kind: 'PUBLIC_UNIT',
    parent: 'UBND',
    aliases: ['Trung tâm Phục vụ hành chính công', 'Trung tâm PVHCC xã'],
  },
  CA: { ...hoaLoc, name: 'Công an xã Hòa Lộc', kind: 'ARMED_FORCES', aliases: ['Công an xã'] },
  QS: {
    ...hoaLoc,
    name: 'Ban Chỉ huy Quân sự xã Hòa Lộc',
    kind: 'ARMED_FORCES',
    aliases: ['Ban CHQS xã', 'Ban Chỉ huy Quân sự xã'],
  },
  TYT: { ...hoaLoc, name: 'Trạm Y tế xã Hòa Lộc', kind: 'PUBLIC_UNIT', aliases: ['Trạm Y tế xã'] },
  TH: {
    ...hoaLoc,
    name: 'Trường Tiểu học và Trung học cơ sở Hòa Lộc',
    kind: 'PUBLIC_UNIT',
    parent: 'UBND',
    aliases: ['Trường TH&THCS Hòa Lộc'],
    validFrom: '2025-08-15',
  },
  MTTQ: {
    ...hoaLoc,
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Hòa Lộc',
    kind: 'FATHERLAND_FRONT',
    parent: 'MTT',
    aliases: ['Ủy ban MTTQ Việt Nam xã', 'Mặt trận Tổ quốc xã', 'MTTQ xã'],
  },
  HPN: {
    ...hoaLoc,
    name: 'Hội Liên hiệp Phụ nữ xã Hòa Lộc',
    kind: 'MASS_ORGANISATION',
    parent: 'MTTQ',
    aliases: ['Hội LHPN xã'],
  },
  HND: {
    ...hoaLoc,
    name: 'Hội Nông dân xã Hòa Lộc',
    kind: 'MASS_ORGANISATION',
    parent: 'MTTQ',
    aliases: ['Hội Nông dân xã'],
  },
  DTN: {
    ...hoaLoc,
    name: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Hòa Lộc',
    mark: 'ĐTN',
    kind: 'MASS_ORGANISATION',
    parent: 'MTTQ',
    aliases: ['Đoàn Thanh niên xã', 'Xã đoàn'],
  },
  CCB: {
    ...hoaLoc,
    name: 'Hội Cựu chiến binh xã Hòa Lộc',
    kind: 'MASS_ORGANISATION',
    parent: 'MTTQ',
    aliases: ['Hội CCB xã'],
  },
} as const satisfies Record<string, AgencyData>

const tanMy = { level: 'COMMUNE', area: 'tanMy', validFrom: TODAY } as const

/** Bodies of the neighbouring commune, and villages of both. */
const NEIGHBOURS = {
  UBTM: {
    ...tanMy,
    name: 'Ủy ban nhân dân xã Tân Mỹ',
    kind: 'PEOPLES_COMMITTEE',
    parent: 'UBT',
    aliases: ['UBND xã Tân Mỹ'],
  },
  MTTM: {
    ...tanMy,
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Mỹ',
    kind: 'FATHERLAND_FRONT',
    parent: 'MTT',
    aliases: ['MTTQ xã Tân Mỹ'],
  },
  CATM: { ...tanMy, name: 'Công an xã Tân Mỹ', kind: 'ARMED_FORCES' },
  NAM: { name: 'Thôn Nà Mừng', kind: 'VILLAGE', level: 'VILLAGE', area: 'naMung', parent: 'UBND' },
  KHC: { name: 'Thôn Khe Cát', kind: 'VILLAGE', level: 'VILLAGE', area: 'kheCat', parent: 'UBND' },
  BAS: { name: 'Thôn Bãi Sậy', kind: 'VILLAGE', level: 'VILLAGE', area: 'baiSay', parent: 'UBND' },
  DTA: {
    name: 'Thôn Đồng Tâm',
    mark: 'ĐTA',
    kind: 'VILLAGE',
    level: 'VILLAGE',
    area: 'dongTam',
    parent: 'UBND',
  },
  PAL: { name: 'Thôn Pác Lạn', kind: 'VILLAGE', level: 'VILLAGE', area: 'pacLan', parent: 'UBTM' },
  BAC: { name: 'Thôn Bản Chang', kind: 'VILLAGE', level: 'VILLAGE', area: 'banChang', parent: 'UBTM' },
} as const satisfies Record<string, AgencyData>

const PRESENT = { ...PROVINCE, ...HOA_LOC, ...NEIGHBOURS } as const

/** A body of today; its key is its mark unless the data gives another. */
export type AgencyKey = keyof typeof PRESENT

/** Whether a word is the key of a body of today. */
export function isAgency(key: string): key is AgencyKey {
  return key in PRESENT
}

type SuccessionData = Pick<NewSuccession, 'kind' | 'effectiveOn' | 'documentSymbol'> & {
  readonly from: keyof typeof FORMER
  readonly to: AgencyKey
}

const SUCCESSIONS: readonly SuccessionData[] = [
  { from: 'BTG', to: 'BDV', kind: 'MERGE', effectiveOn: '2025-02-15', documentSymbol: '1208-QĐ/TU' },
  { from: 'BDVC', to: 'BDV', kind: 'MERGE', effectiveOn: '2025-02-15', documentSymbol: '1208-QĐ/TU' },
  { from: 'SLD', to: 'SNV', kind: 'MERGE', effectiveOn: '2025-03-01', documentSymbol: '31/NQ-HĐND' },
  { from: 'CAH', to: 'CA', kind: 'TRANSFER', effectiveOn: '2025-03-01' },
  { from: 'HU', to: 'DU', kind: 'SPLIT', effectiveOn: TODAY, documentSymbol: '1467-QĐ/TU' },
  { from: 'UBH', to: 'UBND', kind: 'SPLIT', effectiveOn: TODAY, documentSymbol: '64/NQ-HĐND' },
  { from: 'UBH', to: 'UBTM', kind: 'SPLIT', effectiveOn: TODAY, documentSymbol: '64/NQ-HĐND' },
  { from: 'MTH', to: 'MTTQ', kind: 'SPLIT', effectiveOn: TODAY, documentSymbol: '118/QĐ-MTTQ-BTT' },
  { from: 'MTH', to: 'MTTM', kind: 'SPLIT', effectiveOn: TODAY, documentSymbol: '118/QĐ-MTTQ-BTT' },
  { from: 'PVH', to: 'VHXH', kind: 'TRANSFER', effectiveOn: TODAY, documentSymbol: '64/NQ-HĐND' },
  { from: 'PNV', to: 'VHXH', kind: 'DISSOLVE', effectiveOn: TODAY, documentSymbol: '64/NQ-HĐND' },
  { from: 'PNN', to: 'KT', kind: 'TRANSFER', effectiveOn: TODAY, documentSymbol: '64/NQ-HĐND' },
  { from: 'PTCS', to: 'TH', kind: 'RENAME', effectiveOn: '2025-08-15', documentSymbol: '27/QĐ-UBND' },
]

/** The register: ids and names of the bodies of today by key. */
export interface Agencies {
  id(key: AgencyKey): string
  name(key: AgencyKey): string
}

/** The bodies of today as `makeAgencies` entered them. */
export function agenciesBy(ids: Readonly<Record<string, string>>): Agencies {
  return { id: (key) => idOf(ids, key), name: (key) => PRESENT[key].name }
}

function idOf(ids: Readonly<Record<string, string>>, key: string): string {
  const id = ids[key]
  if (!id) throw new Error(`no agency ${key} in the demo`)
  return id
}

/** Enters the bodies of today, those before them, and who took over from whom. @returns ids by key */
export async function makeAgencies(
  w: Write,
  areaIds: ReadonlyMap<string, string>,
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const [key, data] of Object.entries<AgencyData>({ ...PRESENT, ...FORMER })) {
    const { area, parent, ...agency } = data
    const parentId = parent ? idOf(ids, parent) : null
    const input = { mark: key, ...agency, areaId: areaIds.get(area) ?? null, parentId }
    ids[key] = (await insertAgency(w, input, null)).agencyId
  }
  for (const { from, to, ...succession } of SUCCESSIONS) {
    const [predecessorId, successorId] = [idOf(ids, from), idOf(ids, to)]
    await insertSuccession(w, { ...succession, predecessorId, successorId })
  }
  return ids
}
