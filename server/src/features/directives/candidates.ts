import { keyedLoader } from '#graphql/loader.ts'
import { dayOf } from '#platform/clock.ts'
import { currentRegister } from './register.ts'
import { type Register, resolveName, type Setting } from './resolve.ts'
import { settingOf } from './setting.ts'

/**
 * The agencies a name of a directive may mean, by `"<directive id> <name as printed>"`: one query a tick, whatever the
 * number of names.
 */
export const candidateLoader = keyedLoader<readonly string[]>(async (ctx, keys) => {
  const register = await currentRegister(ctx.db)
  const directiveIds = [...new Set(keys.map(directiveOf))]
  const directives = await ctx.db.prisma.directive.findMany({
    where: { id: { in: directiveIds } },
    select: { id: true, document: { omit: { text: true, searchKey: true } } },
  })
  const settings = new Map(directives.map(({ id, document }) => [id, settingIn(register, document)]))
  return (key) => {
    const setting = settings.get(directiveOf(key))
    return setting ? resolveName(register, key.slice(key.indexOf(' ') + 1), setting).candidates : []
  }
})

function directiveOf(key: string): string {
  return key.slice(0, key.indexOf(' '))
}

interface Printed {
  readonly issuerId: string | null
  readonly issuerText: string | null
  readonly place: string | null
  readonly issuedOn: Date | null
  readonly registeredById: string
}

/** The setting of a stored document; a clerk's choice of issuer counts more than its printed name. */
function settingIn(register: Register, document: Printed): Setting {
  const { issuerId, issuerText, place, registeredById } = document
  const day = document.issuedOn ? dayOf(document.issuedOn) : null
  const chosen = issuerId === null ? undefined : register.agencies.get(issuerId)
  if (chosen) return { areaId: chosen.areaId, day }
  return settingOf(register, { issuerText, place, day, registeredById }).setting
}
