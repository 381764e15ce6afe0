import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { toPublicForm } from './reader/public-form.ts'
import { readDocument } from './reader/read.ts'
import { SourceError } from './reader/sources/source-error.ts'
import { textOf } from './reader/sources/text-of.ts'

/**
 * Reads each file and prints one JSON object a line, in the public form. Answers the exit status: 0, or 2
 * when some file could not be read; such a file gets `{"file", "error": {"code", "message"}}`.
 */
export async function readCommand(files: string[], print: (line: string) => void): Promise<number> {
  let status = files.length === 0 ? 2 : 0
  if (files.length === 0)
    print(JSON.stringify({ file: null, error: { code: 'NO_FILE', message: 'Name at least one file.' } }))
  for (const file of files) {
    const answer = await readOne(file)
    if ('error' in answer) status = 2
    print(JSON.stringify(answer))
  }
  return status
}

async function readOne(file: string) {
  try {
    const { text } = await textOf(basename(file), await readFile(file))
    const reading = readDocument(text)
    if (reading.secrecy) {
      return failure(
        file,
        'STATE_SECRET',
        `The document bears the state-secret mark ${reading.secrecy.value}.`,
      )
    }
    return toPublicForm(file, reading)
  } catch (error) {
    if (error instanceof SourceError) return failure(file, error.code, error.message)
    return failure(file, 'UNREADABLE', error instanceof Error ? error.message : String(error))
  }
}

function failure(file: string, code: string, message: string) {
  return { file, error: { code, message } }
}
