import { insertArea, type NewArea } from '../../server/src/features/agencies/service.ts'
import type { Write } from '../../server/src/platform/write.ts'

type AreaData = Omit<NewArea, 'parentId'> & { readonly parent?: string }

/** A made-up province: its former district, two communes of today and their villages. */
const AREAS = {
  bacLam: { kind: 'PROVINCE', name: 'Tỉnh Bắc Lam' },
  lamThuong: { kind: 'DISTRICT', name: 'Huyện Lam Thượng', parent: 'bacLam', validTo: '2025-06-30' },
  hoaLoc: { kind: 'COMMUNE', name: 'Xã Hòa Lộc', parent: 'bacLam', validFrom: '2025-07-01' },
  tanMy: { kind: 'COMMUNE', name: 'Xã Tân Mỹ', parent: 'bacLam', validFrom: '2025-07-01' },
  naMung: { kind: 'VILLAGE', name: 'Thôn Nà Mừng', parent: 'hoaLoc' },
  kheCat: { kind: 'VILLAGE', name: 'Thôn Khe Cát', parent: 'hoaLoc' },
  baiSay: { kind: 'VILLAGE', name: 'Thôn Bãi Sậy', parent: 'hoaLoc' },
  dongTam: { kind: 'VILLAGE', name: 'Thôn Đồng Tâm', parent: 'hoaLoc' },
  pacLan: { kind: 'VILLAGE', name: 'Thôn Pác Lạn', parent: 'tanMy' },
  banChang: { kind: 'VILLAGE', name: 'Thôn Bản Chang', parent: 'tanMy' },
} as const satisfies Record<string, AreaData>

/** What an area is called in the demo's data. */
export type AreaKey = keyof typeof AREAS

/** Enters the areas, the wider before those in them. @returns their ids */
export async function makeAreas(w: Write): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const [key, data] of Object.entries<AreaData>(AREAS)) {
    const { parent, ...area } = data
    const { areaId } = await insertArea(w, { ...area, parentId: parent ? ids.get(parent) : null })
    ids.set(key, areaId)
  }
  return ids
}
