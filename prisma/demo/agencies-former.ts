import type { AgencyData } from './agency-data.ts'

const UNTIL_COMMUNES = '2025-06-30'

/** A body of the former district, which ended with it. */
const district = { level: 'DISTRICT', area: 'lamThuong', validTo: UNTIL_COMMUNES } as const

/** Bodies that are no more: merged, divided, renamed or dissolved. */
export const FORMER = {
  BTG: {
    name: 'Ban Tuyên giáo Tỉnh ủy Bắc Lam',
    kind: 'PARTY_BOARD',
    level: 'PROVINCE',
    area: 'bacLam',
    parent: 'TU',
    validTo: '2025-02-14',
  },
  BDVC: {
    name: 'Ban Dân vận Tỉnh ủy Bắc Lam',
    mark: 'BDVT',
    kind: 'PARTY_BOARD',
    level: 'PROVINCE',
    area: 'bacLam',
    parent: 'TU',
    validTo: '2025-02-14',
  },
  SLD: {
    name: 'Sở Lao động - Thương binh và Xã hội tỉnh Bắc Lam',
    mark: 'SLĐ',
    kind: 'DEPARTMENT',
    level: 'PROVINCE',
    area: 'bacLam',
    parent: 'UBT',
    validTo: '2025-02-28',
  },
  HU: { ...district, name: 'Huyện ủy Lam Thượng', kind: 'PARTY_COMMITTEE', parent: 'TU' },
  UBH: {
    ...district,
    name: 'Ủy ban nhân dân huyện Lam Thượng',
    kind: 'PEOPLES_COMMITTEE',
    parent: 'UBT',
    aliases: ['UBND huyện'],
  },
  MTH: {
    ...district,
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam huyện Lam Thượng',
    kind: 'FATHERLAND_FRONT',
    parent: 'MTT',
    aliases: ['MTTQ huyện'],
  },
  CAH: {
    ...district,
    name: 'Công an huyện Lam Thượng',
    kind: 'ARMED_FORCES',
    validTo: '2025-02-28',
  },
  PVH: {
    ...district,
    name: 'Phòng Văn hóa và Thông tin huyện Lam Thượng',
    kind: 'DEPARTMENT',
    parent: 'UBH',
  },
  PNV: { ...district, name: 'Phòng Nội vụ huyện Lam Thượng', kind: 'DEPARTMENT', parent: 'UBH' },
  PNN: {
    ...district,
    name: 'Phòng Nông nghiệp và Môi trường huyện Lam Thượng',
    kind: 'DEPARTMENT',
    parent: 'UBH',
  },
  PTCS: {
    name: 'Trường Phổ thông cơ sở Hòa Lộc',
    mark: 'PTCS',
    kind: 'PUBLIC_UNIT',
    level: 'COMMUNE',
    area: 'hoaLoc',
    validTo: '2025-08-14',
  },
} as const satisfies Record<string, AgencyData>
