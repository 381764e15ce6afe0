import { keyedLoader } from '#graphql/loader.ts'
import { currentRegister } from './register.ts'
import type { Register } from './register-index.ts'
import type { Understood } from './resolution.ts'
import { settingOfDocument } from './setting.ts'
import { understand } from './understanding.ts'

/** A name of a document with the register it was understood by. */
interface InRegister extends Understood {
  readonly register: Register
}

/**
 * What names of documents mean, by `nameKey(document id, name as printed)`: one query a tick, whatever the number of
 * names. Null for a document that is not there.
 */
export const understoodLoader = keyedLoader<InRegister | null>(async (ctx, keys) => {
  const register = await currentRegister(ctx.db)
  const documents = await ctx.db.prisma.officialDocument.findMany({
    where: { id: { in: [...new Set(keys.map(documentOf))] } },
    omit: { text: true, searchKey: true },
  })
  const settings = new Map(documents.map((row) => [row.id, settingOfDocument(register, row)]))
  return (key) => {
    const setting = settings.get(documentOf(key))
    if (!setting) return null
    return { ...understand(register, setting, key.slice(key.indexOf(' ') + 1), ctx.today), register }
  }
})

/** The key of a name in a document. */
export function nameKey(documentId: string, printed: string): string {
  return `${documentId} ${printed}`
}

function documentOf(key: string): string {
  return key.slice(0, key.indexOf(' '))
}
