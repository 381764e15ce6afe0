/** The phrases of a list written over several lines with "|" between them. */
export function phrases(list: string): readonly string[] {
  return list
    .split('|')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '')
}
