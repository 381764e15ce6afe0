import { builder } from '#graphql/builder.ts'
import { globalId } from '#graphql/global-id.ts'
import { visibleTo } from './policy.ts'

builder.prismaNode('StoredFile', {
  description: 'A file kept by the hub: the source of a document, or evidence of a task.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, AND: visibleTo(ctx.viewer) }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name as it was sent.' }),
    mediaType: t.exposeString('mediaType', { description: 'What its bytes are.' }),
    size: t.exposeInt('size', { description: 'How many bytes.' }),
    url: t.string({
      description: 'Where to fetch it, on this server and with the same credential.',
      select: { id: true },
      resolve: ({ id }) => `/files/${encodeURIComponent(globalId('StoredFile', id))}`,
    }),
  }),
})
