import type { Write } from '#platform/write.ts'
import type { OpenDirective } from './access.ts'
import { canonicalName } from './names.ts'
import type { Register } from './register-index.ts'
import { meansSeveral, resolveName } from './resolve.ts'
import { settingOfDocument } from './setting.ts'

/**
 * Remembers what a printed name was linked to by hand. It holds for later letters that the same agency registers from
 * the same area, and for nobody else's: a link gives the right to read, so one agency's correction must not open the
 * letters of others, and "UBND xã" means another body in a letter from another place. Names known to everybody are the
 * aliases of the register.
 * @returns whether there was anything to remember: not a name of several bodies, nor one that is understood so already
 */
export async function learnName(
  w: Write,
  { document }: OpenDirective,
  register: Register,
  { text, meansId }: { readonly text: string; readonly meansId: string },
): Promise<boolean> {
  const nameKey = canonicalName(text)
  const setting = settingOfDocument(register, document)
  if (nameKey === '' || meansSeveral(register, text)) return false
  if (resolveName(register, text, setting).agencyId === meansId) return false
  const { registeredById: agencyId } = document
  const { areaId } = setting
  await w.tx.learntName.create({ data: { agencyId, areaId, nameKey, text, meansId, learntAt: w.at } })
  return true
}
