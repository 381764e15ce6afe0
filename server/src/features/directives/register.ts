import { dayOf } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { type Register, type RegisterAgency, registerOf } from './register-index.ts'

interface Kept {
  readonly stamp: string
  readonly register: Register
}

const kept = new WeakMap<Database, Kept>()

/** The register of agencies prepared for matching names; prepared again only when an agency or area changed. */
export async function currentRegister(db: Database): Promise<Register> {
  const stamp = await stampOf(db)
  const known = kept.get(db)
  if (known?.stamp === stamp) return known.register
  const register = await loadRegister(db)
  kept.set(db, { stamp, register })
  return register
}

/** Every change of an agency raises its version; areas, successions and learnt names are only ever added. */
async function stampOf(db: Database): Promise<string> {
  const result = await db.pool.query<{ stamp: string }>({
    name: 'register-stamp',
    text: `SELECT concat_ws('.', count(*), sum(version), max(id::text), (SELECT count(*) FROM area),
      (SELECT count(*) FROM agency_succession), (SELECT count(*) FROM learnt_name)) AS stamp FROM agency`,
  })
  return result.rows[0]?.stamp ?? ''
}

async function loadRegister(db: Database): Promise<Register> {
  const [agencies, areas, successions, learnt] = await Promise.all([
    db.prisma.agency.findMany({
      select: {
        id: true,
        name: true,
        mark: true,
        aliases: true,
        kind: true,
        level: true,
        areaId: true,
        parentId: true,
        validFrom: true,
        validTo: true,
      },
      orderBy: { id: 'asc' },
    }),
    db.prisma.area.findMany({ select: { id: true, kind: true, name: true, parentId: true } }),
    db.prisma.agencySuccession.findMany({
      select: { predecessorId: true, successorId: true, effectiveOn: true },
      orderBy: { id: 'asc' },
    }),
    db.prisma.learntName.findMany({
      select: { agencyId: true, areaId: true, nameKey: true, meansId: true },
      orderBy: [{ learntAt: 'asc' }, { id: 'asc' }],
    }),
  ])
  const byId = new Map(agencies.map((agency) => [agency.id, agency]))
  const areaOf = (id: string | null, steps = 0): string | null => {
    const agency = id === null || steps > 10 ? undefined : byId.get(id)
    return agency ? (agency.areaId ?? areaOf(agency.parentId, steps + 1)) : null
  }
  const entries = agencies.map(
    (agency): RegisterAgency => ({
      ...agency,
      areaId: areaOf(agency.id),
      validFrom: agency.validFrom && dayOf(agency.validFrom),
      validTo: agency.validTo && dayOf(agency.validTo),
    }),
  )
  const followed = successions.map((row) => ({ ...row, effectiveOn: dayOf(row.effectiveOn) }))
  return registerOf(entries, areas, { successions: followed, learnt })
}
