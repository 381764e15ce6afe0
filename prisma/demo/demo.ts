import type { Services } from '../../server/src/doors/context.ts'
import { write } from '../../server/src/platform/write.ts'
import { agenciesBy, makeAgencies } from './agencies.ts'
import { makeAgreements } from './agreements.ts'
import { makeAreas } from './areas.ts'
import { calendarUntil } from './calendar.ts'
import { makeDirectives } from './directives.ts'
import { accountLines, demoHashes, makePeople, peopleBy } from './people.ts'
import { quietContext, type Stage } from './stage.ts'
import { PROGRAMME_STORIES } from './tasks/programme.ts'
import { MAIN_STORIES } from './tasks/regulation.ts'
import { RESOLUTION_STORIES } from './tasks/resolution.ts'
import { TWINNING_STORIES } from './tasks/twinning.ts'
import { tell } from './tell.ts'

/**
 * Fills an empty hub with a made-up commune at work: two weeks of history, made through the same use cases people run.
 * @returns the lines that tell who can sign in
 */
export async function makeDemo(services: Services): Promise<string[]> {
  const stage = await makeStage(services)
  const scenes = await makeAgreements(stage)
  const instructions = await makeDirectives(stage)
  await Promise.all([
    tell(stage, scenes.regulation, MAIN_STORIES, instructions),
    tell(stage, scenes.programme, PROGRAMME_STORIES, instructions),
    tell(stage, scenes.resolution, RESOLUTION_STORIES, instructions),
    tell(stage, scenes.twinning, TWINNING_STORIES, instructions),
  ])
  return accountLines()
}

async function makeStage(services: Services): Promise<Stage> {
  const calendar = calendarUntil(services.clock.now())
  const hashes = await demoHashes()
  const ctx = quietContext(services, calendar.at(10, 0))
  const agencies = agenciesBy(
    await write(ctx, 'makeAgencies', null, async (w) => makeAgencies(w, await makeAreas(w))),
  )
  const personIds = await write(ctx, 'makePeople', null, (w) => makePeople(w, agencies, hashes))
  return { services, calendar, agencies, people: peopleBy(personIds, agencies) }
}
