/** A file that the server keeps. */
interface UploadedFile {
  readonly id: string
  readonly name: string
}

/** What became of sending a file. */
export type Upload = { ok: true; file: UploadedFile } | { ok: false; message: string | null }

/** Sends a file to be kept as evidence, in the name of one of the viewer's agencies. `message` is the server's words. */
export async function uploadFile(file: File, agencyId: string | null): Promise<Upload> {
  const form = new FormData()
  if (agencyId !== null) form.set('agencyId', agencyId)
  form.set('file', file)
  try {
    const answer = await fetch('/files', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'graphql-require-preflight': '1' },
      body: form,
    })
    const body: unknown = await answer.json()
    return answer.ok ? readFile(body) : { ok: false, message: textAt(property(body, 'error'), 'message') }
  } catch {
    return { ok: false, message: null }
  }
}

function readFile(body: unknown): Upload {
  const id = textAt(body, 'id')
  const name = textAt(body, 'name')
  return id !== null && name !== null ? { ok: true, file: { id, name } } : { ok: false, message: null }
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function textAt(value: unknown, name: string): string | null {
  const found = property(value, name)
  return typeof found === 'string' ? found : null
}
