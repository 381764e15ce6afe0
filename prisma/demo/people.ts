import { randomBytes } from 'node:crypto'
import { addMembership, createPerson, passwordHashOf } from '../../server/src/features/people/service.ts'
import type { MembershipRole } from '../../server/src/generated/prisma/client.ts'
import type { Viewer } from '../../server/src/platform/viewer.ts'
import type { Write } from '../../server/src/platform/write.ts'
import type { Agencies, AgencyKey } from './agencies.ts'

interface PersonData {
  readonly name: string
  readonly agency: AgencyKey
  readonly role: MembershipRole
  readonly title: string
  /** The part of the address before "@demo.lientich.vn" of those who sign in with the demo's password. */
  readonly account?: string
}

const DOMAIN = 'demo.lientich.vn'
const PASSWORD = 'lientich-demo'

const PEOPLE = {
  thang: {
    name: 'Hoàng Văn Thắng',
    agency: 'UBND',
    role: 'LEADER',
    title: 'Chủ tịch UBND xã',
    account: 'leader',
  },
  hanh: {
    name: 'Nông Thị Hạnh',
    agency: 'UBND',
    role: 'OFFICER',
    title: 'Chuyên viên tổng hợp',
    account: 'officer',
  },
  mai: { name: 'Lương Thị Mai', agency: 'UBND', role: 'CLERK', title: 'Văn thư', account: 'clerk' },
  huy: { name: 'Bế Quốc Huy', agency: 'UBND', role: 'ADMIN', title: 'Chánh Văn phòng HĐND và UBND' },
  son: {
    name: 'Triệu Thái Sơn',
    agency: 'MTTQ',
    role: 'OFFICER',
    title: 'Phó Chủ tịch Ủy ban MTTQ Việt Nam xã',
    account: 'front',
  },
  thom: { name: 'Hà Thị Thơm', agency: 'MTTQ', role: 'LEADER', title: 'Chủ tịch Ủy ban MTTQ Việt Nam xã' },
  lam: {
    name: 'Vi Đình Lâm',
    agency: 'BDV',
    role: 'OFFICER',
    title: 'Chuyên viên theo dõi cơ sở',
    account: 'monitor',
  },
  yen: { name: 'Đàm Hải Yến', agency: 'BDV', role: 'LEADER', title: 'Phó Trưởng ban' },
  minh: {
    name: 'Tạ Quang Minh',
    agency: 'BTBL',
    role: 'OFFICER',
    title: 'Phó Giám đốc',
    account: 'outsider',
  },
  anh: { name: 'Hà Ngọc Ánh', agency: 'HPN', role: 'LEADER', title: 'Chủ tịch Hội' },
  phuc: { name: 'Lý Văn Phúc', agency: 'HND', role: 'LEADER', title: 'Chủ tịch Hội' },
  quan: { name: 'Đinh Minh Quân', agency: 'DTN', role: 'LEADER', title: 'Bí thư Đoàn xã' },
  khai: { name: 'Nguyễn Trọng Khải', agency: 'CCB', role: 'LEADER', title: 'Chủ tịch Hội' },
  long: { name: 'Trần Đức Long', agency: 'CA', role: 'LEADER', title: 'Phó Trưởng Công an xã' },
  trang: { name: 'Phạm Thu Trang', agency: 'VHXH', role: 'LEADER', title: 'Trưởng phòng' },
  ngoc: { name: 'Lục Bảo Ngọc', agency: 'VHXH', role: 'OFFICER', title: 'Chuyên viên' },
  toan: { name: 'Lê Hữu Toàn', agency: 'KT', role: 'LEADER', title: 'Trưởng phòng' },
  cuong: { name: 'Chu Mạnh Cường', agency: 'KT', role: 'OFFICER', title: 'Chuyên viên' },
  lien: { name: 'Bùi Thị Liên', agency: 'TYT', role: 'LEADER', title: 'Trạm trưởng' },
  giang: { name: 'Đỗ Hương Giang', agency: 'TH', role: 'LEADER', title: 'Hiệu trưởng' },
  tuan: { name: 'Vũ Anh Tuấn', agency: 'HCC', role: 'LEADER', title: 'Giám đốc' },
  hung: { name: 'Quách Văn Hùng', agency: 'QS', role: 'LEADER', title: 'Chỉ huy trưởng' },
  nga: { name: 'Dương Thúy Nga', agency: 'DU', role: 'OFFICER', title: 'Chuyên viên Văn phòng Đảng ủy' },
  tam: { name: 'Hoàng Minh Tâm', agency: 'XDD', role: 'OFFICER', title: 'Phó Trưởng ban' },
  dung: { name: 'Ma Văn Dũng', agency: 'UBTM', role: 'LEADER', title: 'Phó Chủ tịch UBND xã' },
  binh: { name: 'Hứa Thị Bình', agency: 'MTTM', role: 'LEADER', title: 'Chủ tịch Ủy ban MTTQ Việt Nam xã' },
  kien: { name: 'Phan Trung Kiên', agency: 'CATM', role: 'OFFICER', title: 'Cán bộ khu vực' },
  sinh: { name: 'Bàn Văn Sinh', agency: 'NAM', role: 'OFFICER', title: 'Trưởng thôn' },
  hoa: { name: 'Nông Thị Hoa', agency: 'KHC', role: 'OFFICER', title: 'Trưởng thôn' },
  thu: { name: 'Lưu Văn Thụ', agency: 'BAS', role: 'OFFICER', title: 'Trưởng thôn' },
} as const satisfies Record<string, PersonData>

/** What a person is called in the demo's data. */
export type PersonKey = keyof typeof PEOPLE

/** Whether a word is a person's key. */
export function isPerson(key: string): key is PersonKey {
  return key in PEOPLE
}

/** The people by key, each as the hub knows them when they are signed in. */
export interface People {
  viewer(key: PersonKey): Viewer
}

/** The hashes the accounts get: the printed password, and one nobody knows for those who do not sign in. */
export async function demoHashes(): Promise<{ known: string; unknown: string }> {
  const [known, unknown] = await Promise.all([
    passwordHashOf(PASSWORD),
    passwordHashOf(randomBytes(32).toString('base64url')),
  ])
  return { known, unknown }
}

/** Makes the accounts and posts. @returns the people's ids by key */
export async function makePeople(
  w: Write,
  agencies: Agencies,
  hashes: { readonly known: string; readonly unknown: string },
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const [key, person] of Object.entries<PersonData>(PEOPLE)) {
    const agencyId = agencies.id(person.agency)
    const passwordHash = person.account ? hashes.known : hashes.unknown
    const email = `${person.account ?? key}@${DOMAIN}`
    const { personId } = await createPerson(w, { name: person.name, email, passwordHash }, agencyId)
    const { role, title } = person
    await addMembership(w, { personId, agencyId, role, title })
    ids[key] = personId
  }
  return ids
}

/** The people as `makePeople` entered them. */
export function peopleBy(ids: Readonly<Record<string, string>>, agencies: Agencies): People {
  return {
    viewer(key) {
      const personId = ids[key]
      if (!personId) throw new Error(`nobody called ${key} in the demo`)
      const { name, agency, role } = PEOPLE[key]
      return viewerOf(personId, name, { agencyId: agencies.id(agency), role })
    },
  }
}

function viewerOf(personId: string, name: string, membership: Viewer['memberships'][number]): Viewer {
  const credential = { kind: 'session', id: personId, expiresAt: null } as const
  return { personId, name, locale: 'vi', memberships: [membership], scopes: null, credential }
}

/** The lines that tell who can sign in. */
export function accountLines(): string[] {
  const accounts = Object.values<PersonData>(PEOPLE).filter((person) => person.account)
  return [
    `Demo accounts (password ${PASSWORD}):`,
    ...accounts.map(({ account, name, title }) => `  ${`${account}@${DOMAIN}`.padEnd(28)} ${name}, ${title}`),
  ]
}
