/** Bytes that go in one request; as base64 in JSON they are a third more, which the server's limit for one file covers. */
export const inlineBytes = 18 * 1024 * 1024

/** Files to hand in: those that go with the request, and those that are uploaded first, one by one. */
export interface Packed<F> {
  readonly inline: readonly F[]
  readonly uploads: readonly F[]
}

/** What the server keeps as an upload: web pages and plain packets it takes only with the request. */
const uploadable = /\.(docx|pdf|odt|rtf|txt|md|zip)$/i

/**
 * Divides files so that one request can carry what is not uploaded: as many small ones as fit go with it. What cannot be
 * uploaded always goes with the request. The order within both stays.
 */
export function packFiles<F extends Pick<File, 'name' | 'size'>>(files: readonly F[]): Packed<F> {
  const fixed = files.filter(({ name }) => !uploadable.test(name))
  let room = inlineBytes - fixed.reduce((sum, { size }) => sum + size, 0)
  const inline = new Set(fixed)
  const free = files.filter((file) => !inline.has(file)).sort((one, other) => one.size - other.size)
  for (const file of free) {
    room -= file.size
    if (room >= 0) inline.add(file)
  }
  return {
    inline: files.filter((file) => inline.has(file)),
    uploads: files.filter((file) => !inline.has(file)),
  }
}
