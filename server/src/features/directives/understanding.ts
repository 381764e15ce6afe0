import { groupOf } from './groups.ts'
import { membersOf } from './members.ts'
import type { Register } from './register-index.ts'
import type { Understood } from './resolution.ts'
import { meansSeveral, resolveName, type Setting } from './resolve.ts'

/**
 * What the register makes of a name printed in a document: one agency, candidates, or a group and its members.
 * @param setting where the document speaks from; the same for all its names
 * @param today the civil day that counts when the document's is not known
 */
export function understand(register: Register, setting: Setting, printed: string, today: string): Understood {
  const resolved = resolveName(register, printed, setting)
  const group = meansSeveral(register, printed) ? groupOf(printed) : null
  let known: readonly string[] | null = null
  // The whole register is searched for them, so only when somebody asks.
  const members = () => {
    known ??= group ? membersOf(register, group, setting, today) : []
    return known
  }
  return { printed, resolved, setting, isGroup: group !== null, members }
}
