import { addChecklistItem, updateChecklistItem } from '../../server/src/features/boards/checklist.service.ts'
import { addComment } from '../../server/src/features/boards/comments.service.ts'
import { addEvidence, type NewEvidence } from '../../server/src/features/boards/evidence.service.ts'
import {
  acceptTask,
  changeTaskStatus,
  confirmTask,
  returnTask,
} from '../../server/src/features/boards/flow.service.ts'
import { createTasksFromInstructions } from '../../server/src/features/boards/from-instructions.service.ts'
import { createTask, updateTask } from '../../server/src/features/boards/service.ts'
import { storeFile } from '../../server/src/features/files/service.ts'
import type { ServiceContext } from '../../server/src/platform/service-context.ts'
import type { Instructions } from './directives.ts'
import { mentionsIn } from './mentions.ts'
import { agencyIds, contextOf, type Stage } from './stage.ts'
import type { Edit, Happening, Shown, Step, Story } from './story.ts'

/** A board on which stories are told; articles and contents by their number. */
export interface Scene {
  readonly agreementId: string
  readonly articles: ReadonlyMap<number, string>
  readonly contents: ReadonlyMap<number, string>
}

interface Act {
  readonly ago: number
  run(at: Date): Promise<unknown>
}

/** Tells all stories of one board, step by step in the order of time. */
export async function tell(
  stage: Stage,
  scene: Scene,
  stories: readonly Story[],
  instructions: Instructions,
): Promise<void> {
  const acts = stories.flatMap((story) => actsOf(stage, scene, story, instructions))
  for (let ago = Math.max(...acts.map((act) => act.ago)); ago >= 0; ago--) {
    const day = acts.filter((act) => act.ago === ago)
    for (const [i, act] of day.entries()) {
      // Letters come first thing; uneven gaps, so that times look lived, still in order.
      const share = (i + 0.2 + ((i * 7) % 10) / 15) / day.length
      await act.run(stage.calendar.at(ago, 0.28 + 0.72 * share))
    }
  }
}

function actsOf(stage: Stage, scene: Scene, story: Story, instructions: Instructions): Act[] {
  let taskId = ''
  const enter: Act = {
    ago: story.ago,
    async run(at) {
      const ctx = contextOf(stage, story.by, at)
      taskId = story.from
        ? await takeUp(stage, scene, ctx, story, instructions(...story.from))
        : (await createTask(ctx, newTask(stage, scene, story))).taskId
    },
  }
  return [enter, ...(story.after ?? []).map((step) => actOf(stage, scene, step, () => taskId))]
}

/** Makes the task of an instruction; the story's own fields are then set by hand, as people do. */
async function takeUp(
  stage: Stage,
  scene: Scene,
  ctx: ServiceContext,
  story: Story,
  instructionId: string,
): Promise<string> {
  const { agreementId } = scene
  const leads = [{ instructionId, agencyId: stage.agencies.id(story.lead) }]
  const made = await createTasksFromInstructions(ctx, { agreementId, instructionIds: [instructionId], leads })
  const taskId = made.taskIds[0] ?? ''
  await updateTask(ctx, { taskId, ...fieldsOf(stage, scene, story) })
  for (const title of story.list ?? []) await addChecklistItem(ctx, { taskId, title })
  return taskId
}

function newTask(stage: Stage, scene: Scene, story: Story) {
  const { agreementId } = scene
  return {
    ...fieldsOf(stage, scene, story),
    agreementId,
    title: story.title,
    description: story.text ?? '',
    waitCondition: story.wait ?? null,
    checklist: story.list ?? [],
    ...(story.done === undefined
      ? {}
      : { status: 'DONE' as const, completedOn: stage.calendar.day(story.done) }),
  }
}

function fieldsOf(stage: Stage, scene: Scene, edit: Edit) {
  const { title, due, priority, people, lead, article, content } = edit
  return {
    ...(title === undefined ? {} : { title }),
    ...(due === undefined ? {} : { dueOn: stage.calendar.day(due) }),
    ...(priority === undefined ? {} : { priority }),
    ...(people === undefined
      ? {}
      : { assigneeIds: people.map((person) => stage.people.viewer(person).personId) }),
    ...(lead === undefined ? {} : { leadAgencyId: stage.agencies.id(lead) }),
    ...(edit.with === undefined ? {} : { coordinatingAgencyIds: agencyIds(stage, edit.with) }),
    ...(article === undefined ? {} : { articleId: known(scene.articles, article) }),
    ...(content === undefined ? {} : { contentId: known(scene.contents, content) }),
  }
}

function known(ids: ReadonlyMap<number, string>, number: number): string {
  const id = ids.get(number)
  if (!id) throw new Error(`no article or content ${number} in the demo`)
  return id
}

function actOf(stage: Stage, scene: Scene, step: Step, taskOf: () => string): Act {
  return {
    ago: step.ago,
    run: (at) => perform(stage, scene, contextOf(stage, step.by, at), taskOf(), step),
  }
}

async function perform(
  stage: Stage,
  scene: Scene,
  ctx: ServiceContext,
  taskId: string,
  happening: Happening,
): Promise<unknown> {
  if ('move' in happening) {
    return changeTaskStatus(ctx, { taskId, status: happening.move, reason: happening.reason })
  }
  if ('say' in happening) return addComment(ctx, { taskId, ...mentionsIn(stage, happening.say) })
  if ('tick' in happening) return tick(ctx, taskId, happening.tick)
  if ('show' in happening) return addEvidence(ctx, await evidenceOf(ctx, taskId, happening.show))
  if ('confirm' in happening) {
    return confirmTask(ctx, { taskId, agencyId: stage.agencies.id(happening.confirm) })
  }
  if ('accept' in happening) return acceptTask(ctx, { taskId })
  if ('sendBack' in happening) return returnTask(ctx, { taskId, reason: happening.sendBack })
  return updateTask(ctx, { taskId, ...fieldsOf(stage, scene, happening.edit) })
}

async function tick(ctx: ServiceContext, taskId: string, position: number): Promise<unknown> {
  const item = await ctx.db.prisma.checklistItem.findFirstOrThrow({ where: { taskId, position } })
  return updateChecklistItem(ctx, { itemId: item.id, done: true })
}

async function evidenceOf(ctx: ServiceContext, taskId: string, shown: Shown): Promise<NewEvidence> {
  if ('link' in shown) return { taskId, kind: 'LINK', title: shown.title, url: shown.link }
  if ('figure' in shown) {
    return { taskId, kind: 'FIGURE', title: shown.title, figure: shown.figure, unit: shown.unit }
  }
  if ('note' in shown) return { taskId, kind: 'NOTE', title: shown.title, note: shown.note }
  const agencyId = ctx.viewer?.memberships[0]?.agencyId ?? ''
  const bytes = new TextEncoder().encode(`${shown.lines.join('\n')}\n`)
  const { fileId } = await storeFile(ctx, { agencyId, name: shown.file, bytes })
  return { taskId, kind: 'FILE', title: shown.file, fileId }
}
