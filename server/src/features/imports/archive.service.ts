import { sourceFault } from '#features/directives/incoming.ts'
import type { Opened } from '#features/directives/source.ts'
import type { ServiceContext } from '#platform/service-context.ts'
import { type Write, write } from '#platform/write.ts'
import { Prisma } from '#prisma'
import { archiveOpened, importStream } from './changes.ts'
import { discardSource, recordFailed } from './outcomes.service.ts'
import { finishIfDone, stillTaken, type TakenFile } from './taken.ts'

type Members = Extract<Opened, { members: unknown }>['members']
type Member = Members[number]

/** Documents a batch may hold in all, with those of its archives. */
const MOST = 1_000

/**
 * Puts the documents of an archive in its place, each to be imported for itself. Those with a state-secret mark are
 * told without a word of them kept, and then the archive is not kept either.
 */
export async function openArchive(ctx: ServiceContext, file: TakenFile, members: Members): Promise<void> {
  const files = await ctx.db.prisma.importFile.count({ where: { batchId: file.batchId } })
  if (files + members.length > MOST) {
    const params = { files: files + members.length, limit: MOST }
    return recordFailed(ctx, file, { code: 'SOURCE_TOO_MANY_FILES', params })
  }
  const hasSecret = members.some((member) => 'secrecy' in member && member.secrecy !== null)
  const blob = await write(ctx, 'openArchive', { fileId: file.id, attempt: file.attempt }, async (w) => {
    if (!(await stillTaken(w.tx, file))) return null
    const discarded = hasSecret ? await discardSource(w, file) : null
    await w.lock(importStream(file.batchId))
    await w.tx.importFile.delete({ where: { id: file.id } })
    for (const [i, member] of members.entries()) await insertMember(w, file, member, i)
    await w.append(importStream(file.batchId), file.batch.agencyId, {
      kind: 'ARCHIVE_OPENED',
      entityType: 'ImportFile',
      entityId: file.id,
      change: archiveOpened.parse({ name: file.name, files: members.length }),
    })
    await finishIfDone(w, file)
    return discarded
  })
  if (blob !== null) await ctx.files.remove(blob)
}

async function insertMember(w: Write, file: TakenFile, member: Member, i: number): Promise<void> {
  const { batchId, allowDuplicate, requestedById } = file
  const common = {
    batchId,
    allowDuplicate,
    requestedById,
    position: file.position + i,
    name: nameOf(member.name),
    archive: file.name,
    updatedAt: w.at,
  }
  const fault = faultIn(member)
  if (fault !== null || 'error' in member) {
    const refused = {
      state: 'FAILED' as const,
      errorCode: fault?.code ?? null,
      errorParams: { ...fault?.params },
    }
    await w.tx.importFile.create({ data: { ...common, size: 0, ...refused } })
    return
  }
  const { text, format, envelope, bytes } = member
  const source = {
    text,
    format,
    envelope: envelope ?? Prisma.DbNull,
    bytes: bytes === null ? null : new Uint8Array(bytes),
  }
  const size = bytes?.byteLength ?? Buffer.byteLength(text)
  await w.tx.importFile.create({
    data: { ...common, size, source: { create: source } },
    select: { id: true },
  })
}

function faultIn(member: Member) {
  if ('error' in member) return sourceFault(member.error)
  return member.secrecy === null ? null : { code: 'STATE_SECRET', params: { mark: member.secrecy } }
}

/** A path in an archive as a name: PostgreSQL takes no NUL, and hostile archives have endless names. */
function nameOf(path: string): string {
  return path.replaceAll('\u0000', '').toWellFormed().slice(-255)
}
