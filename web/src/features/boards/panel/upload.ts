/** A file as the server keeps it. */
export interface Uploaded {
  id: string
  name: string
}

/** What came of an upload; `message` is the server's words where it gave some. */
export type UploadOutcome = { ok: true; file: Uploaded } | { ok: false; message: string | null }

/** Sends a file to be kept; it belongs to nothing until it is attached. */
export async function uploadFile(file: File): Promise<UploadOutcome> {
  const body = new FormData()
  body.append('file', file)
  const answer = await fetch('/files', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'graphql-require-preflight': '1' },
    body,
  }).catch(() => null)
  if (!answer) return { ok: false, message: null }
  const told: unknown = await answer.json().catch(() => null)
  const id = textIn(told, 'id')
  if (answer.ok && id !== null) return { ok: true, file: { id, name: textIn(told, 'name') ?? file.name } }
  return { ok: false, message: textIn(valueIn(told, 'error'), 'message') }
}

function valueIn(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function textIn(value: unknown, name: string): string | null {
  const found = valueIn(value, name)
  return typeof found === 'string' ? found : null
}
