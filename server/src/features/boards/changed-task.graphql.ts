import { builder } from '#graphql/builder.ts'
import { cursorOf } from '#platform/cursor.ts'
import type { Changed } from './service.ts'

/** The success type of a mutation that changes one task or what hangs on it: the task as it is now, and the change's place. */
export function changedTask<T extends Changed>(name: string) {
  return builder.objectRef<T>(`${name}Success`).implement({
    description: `What ${name} answers when it was done.`,
    fields: (t) => ({
      task: t.prismaField({
        type: 'Task',
        description: 'The task as it is now.',
        resolve: (query, { taskId }, _, ctx) =>
          ctx.db.prisma.task.findUniqueOrThrow({ ...query, where: { id: taskId } }),
      }),
      cursor: t.string({
        description: 'The place of this change in the board’s history.',
        resolve: ({ agreementId, version }) => cursorOf(`board:${agreementId}`, version),
      }),
    }),
  })
}
