import {
  confirmDirective,
  importDirective,
  markDirectiveOpened,
} from '../../server/src/features/directives/service.ts'
import { directiveText } from './letter.ts'
import type { PersonKey } from './people.ts'
import { contextOf, type Stage } from './stage.ts'

interface DirectiveData {
  readonly file: string
  /** Who registers it, and how many working days ago. */
  readonly by: PersonKey
  readonly ago: number
  /** Left as a draft for the clerk to review when false. */
  readonly confirmed: boolean
  readonly openedBy: readonly PersonKey[]
}

const DIRECTIVES = {
  chiThi: {
    file: '1-chi-thi-ubnd-tinh.txt',
    by: 'mai',
    ago: 10,
    confirmed: true,
    openedBy: ['lam', 'thang'],
  },
  congVan: {
    file: '2-cong-van-dang-uy.txt',
    by: 'mai',
    ago: 8,
    confirmed: true,
    openedBy: ['son', 'long', 'anh', 'lam'],
  },
  quyetDinh: { file: '4-quyet-dinh-ket-nghia.txt', by: 'mai', ago: 7, confirmed: true, openedBy: ['lam'] },
  thongBao: {
    file: '3-thong-bao-ket-luan.txt',
    by: 'mai',
    ago: 6,
    confirmed: true,
    openedBy: ['son', 'lien'],
  },
  keHoach: { file: '5-ke-hoach-mttq-tinh.txt', by: 'mai', ago: 3, confirmed: false, openedBy: [] },
  baoCao: { file: '6-cong-van-so-noi-vu.txt', by: 'mai', ago: 1, confirmed: false, openedBy: [] },
} as const satisfies Record<string, DirectiveData>

/** What a directive is called in the demo's data. */
export type DirectiveKey = keyof typeof DIRECTIVES

/** Finds an instruction's id by its directive and its path. */
export type Instructions = (directive: DirectiveKey, path: string) => string

/** Registers the letters in the order they came, so that those cited are there before those that cite them. */
export async function makeDirectives(stage: Stage): Promise<Instructions> {
  const ids = new Map<string, string>()
  for (const [key, data] of Object.entries<DirectiveData>(DIRECTIVES)) {
    const directiveId = await makeDirective(stage, data)
    const where = { directiveId }
    for (const { id, path } of await stage.services.db.prisma.instruction.findMany({ where })) {
      ids.set(`${key} ${path}`, id)
    }
  }
  return (directive, path) => {
    const id = ids.get(`${directive} ${path}`)
    if (!id) throw new Error(`no instruction ${path} in the demo's ${directive}`)
    return id
  }
}

/** Shares of a working day: registered first thing, then confirmed, then opened by those it goes to. */
const REGISTERED = 0.02
const CONFIRMED = 0.025
const OPENED = 0.2

async function makeDirective(stage: Stage, data: DirectiveData): Promise<string> {
  const { by, ago } = data
  const at = (share: number) => stage.calendar.at(ago, share)
  const text = directiveText(data.file, stage.calendar)
  const { directiveId } = await importDirective(contextOf(stage, by, at(REGISTERED)), { text })
  if (!data.confirmed) return directiveId
  const confirmation = { directiveId, expectedVersion: 1, acceptAll: true }
  await confirmDirective(contextOf(stage, by, at(CONFIRMED)), confirmation)
  for (const [i, person] of data.openedBy.entries()) {
    await markDirectiveOpened(contextOf(stage, person, at(OPENED + i / 5)), { directiveId })
  }
  return directiveId
}
