import type { NewMention } from '../../server/src/features/boards/mentions.ts'
import { isAgency } from './agencies.ts'
import { isPerson } from './people.ts'
import type { Stage } from './stage.ts'

/** Words with `{KEY}` in them, as a comment: each key becomes "@" and the name, and a mention. */
export function mentionsIn(stage: Stage, words: string): { body: string; mentions: NewMention[] } {
  const mentions: NewMention[] = []
  const body = words.replace(/\{([^}]+)\}/g, (_, key: string) => {
    if (isAgency(key)) {
      mentions.push({ agencyId: stage.agencies.id(key) })
      return `@${stage.agencies.name(key)}`
    }
    if (!isPerson(key)) throw new Error(`nobody called ${key} in the demo`)
    const { personId, name } = stage.people.viewer(key)
    mentions.push({ personId })
    return `@${name}`
  })
  return { body, mentions }
}
