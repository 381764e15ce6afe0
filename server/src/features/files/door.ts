import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { globalId, inputId, rowId } from '#graphql/global-id.ts'
import { errorMessage } from '#graphql/messages.ts'
import {
  DomainError,
  ForbiddenError,
  NotFoundError,
  UnauthenticatedError,
  ValidationError,
} from '#platform/errors.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import type { StoredFile } from '#prisma'
import { readBody } from './body.ts'
import { visibleTo } from './policy.ts'
import { storeFile } from './service.ts'

/** The form's own fields beside the file: room for boundaries and names. */
const FORM_BYTES = 64 * 1024

/**
 * Answers `POST /files`: multipart, the file in the field `file`, optionally the agency it is kept for in `agencyId`
 * (the viewer's first when absent). Answers 201 `{id,name,mediaType,size,url}`, or `{error:{code,message}}` with 400,
 * 401, 403, 413 or 415.
 */
export async function handleUpload(request: Request, ctx: ServiceContext): Promise<Response> {
  try {
    const file = await upload(request, ctx)
    const { name, mediaType, size } = file
    const id = globalId('StoredFile', file.id)
    const url = `/files/${encodeURIComponent(id)}`
    return Response.json({ id, name, mediaType, size, url }, { status: 201 })
  } catch (error) {
    if (error instanceof DomainError) return refusal(error, ctx)
    throw error
  }
}

async function upload(request: Request, ctx: ServiceContext): Promise<StoredFile> {
  const viewer = requireWriter(ctx)
  // A form of another site can send a multipart request with the cookie, but not this header.
  if (viewer.credential.kind === 'session' && request.headers.get('graphql-require-preflight') === null) {
    throw new ValidationError('PREFLIGHT_REQUIRED', 'file')
  }
  const form = await formOf(request, ctx.files.maxBytes)
  const file = form.get('file')
  if (!(file instanceof File)) throw new ValidationError('FILE_REQUIRED', 'file')
  const asked = form.get('agencyId')
  const agencyId =
    typeof asked === 'string' ? inputId('Agency', asked, 'agencyId') : viewer.memberships[0]?.agencyId
  if (agencyId === undefined) throw new ForbiddenError()
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { fileId } = await storeFile(ctx, { agencyId, name: file.name || 'file', bytes })
  return ctx.db.prisma.storedFile.findUniqueOrThrow({ where: { id: fileId } })
}

async function formOf(request: Request, maxBytes: number): Promise<FormData> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new ValidationError('MULTIPART_REQUIRED', 'file')
  const body = await readBody(request, maxBytes + FORM_BYTES)
  if (body === null) {
    throw new ValidationError('FILE_TOO_LARGE', 'file', { maxMb: Math.floor(maxBytes / 1048576) })
  }
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    throw new ValidationError('FILE_REQUIRED', 'file')
  }
}

const STATUS: Readonly<Record<string, number>> = {
  FILE_TOO_LARGE: 413,
  FILE_QUOTA: 413,
  FILE_TYPE_REFUSED: 415,
  MULTIPART_REQUIRED: 415,
}

function refusal(error: DomainError, ctx: ServiceContext): Response {
  const status = STATUS[error.code] ?? statusOf(error)
  const message = errorMessage(error, ctx.viewer?.locale ?? 'vi')
  return Response.json({ error: { code: error.code, message } }, { status })
}

function statusOf(error: DomainError): number {
  if (error instanceof UnauthenticatedError) return 401
  if (error instanceof ForbiddenError) return 403
  return error instanceof NotFoundError ? 404 : 400
}

/** Answers `GET /files/<id>`; the id is the row's own or the global one. 404 when it is unreadable. */
export async function handleDownload(fileId: string, ctx: ServiceContext): Promise<Response> {
  const id = z.guid().safeParse(fileId).success ? fileId : rowId('StoredFile', fileId)
  const file =
    id === null
      ? null
      : await ctx.db.prisma.storedFile.findUnique({ where: { id, AND: visibleTo(ctx.viewer) } })
  if (!file) return refusal(new NotFoundError('StoredFile'), ctx)
  const bytes = ctx.files.read(file.sha256)
  // Waits for the first bytes, so that a missing blob is an error and not a broken answer.
  await once(bytes, 'readable')
  return new Response(streamOf(bytes), { headers: headersOf(file) })
}

/** A Node stream in the web's form; nobody left to read it closes the file. */
function streamOf(bytes: Readable): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = bytes[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => void bytes.destroy(),
  })
}

function headersOf(file: StoredFile): Headers {
  const isPdf = file.mediaType === 'application/pdf'
  const inline = isPdf || file.mediaType.startsWith('image/')
  const ascii = file.name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return new Headers({
    'content-type': file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    'content-length': String(file.size),
    'content-disposition': `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeName(file.name)}`,
    'x-content-type-options': 'nosniff',
    // Browsers refuse to show a PDF in a sandbox; their viewer runs it apart from the page anyway.
    'content-security-policy': isPdf
      ? "script-src 'none'; frame-ancestors 'self'"
      : "default-src 'none'; sandbox; frame-ancestors 'self'",
    'cache-control': 'private, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'same-origin',
  })
}

/** RFC 8187: percent-encoded UTF-8, with what `encodeURIComponent` leaves alone encoded too. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
