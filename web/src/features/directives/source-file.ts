/** The largest file that is taken, in bytes. */
export const maxFileBytes = 20 * 1024 * 1024
/** The longest pasted text that is taken, in bytes of UTF-8. */
const maxTextBytes = 5 * 1024 * 1024

const archives = ['.zip', '.edxml', '.xml']
const documents = ['.docx', '.pdf', '.odt', '.rtf', '.html', '.htm', '.md', '.txt']
const readable = [...documents, ...archives]

/** For the `accept` of a file field. */
export const acceptedFiles = readable.join(',')

/** Why a file is not even sent. */
type FileProblem = 'tooLarge' | 'unsupported' | 'empty'

/** What is wrong with a file by its name and size alone; null when it may be sent. */
export function fileProblem(file: Pick<File, 'name' | 'size'>): FileProblem | null {
  const name = file.name.toLocaleLowerCase()
  if (!readable.some((ending) => name.endsWith(ending))) return 'unsupported'
  if (file.size > maxFileBytes) return 'tooLarge'
  return file.size === 0 ? 'empty' : null
}

/** Whether a file may hold several documents, by its name: an archive or a packet. */
export function mayHoldSeveral({ name }: Pick<File, 'name'>): boolean {
  const lower = name.toLocaleLowerCase()
  return archives.some((ending) => lower.endsWith(ending))
}

/** The most files that are handed in at once. */
export const mostFiles = 200

/** Whether a text is longer than the server takes. */
export function isTextTooLong(text: string): boolean {
  return text.length > maxTextBytes / 3 && new Blob([text]).size > maxTextBytes
}

/** A file's bytes as base64. Rejects when the file can no longer be read. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve(url.slice(url.indexOf(',') + 1))
    }
    reader.onerror = () => reject(reader.error ?? new Error('unreadable file'))
    reader.readAsDataURL(file)
  })
}
