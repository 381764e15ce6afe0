/** Every match of a global pattern in a text, in order: what `matchAll` gives, without a new pattern for each text. */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    found.push(hit)
    if (hit[0] === '') pattern.lastIndex++
  }
  return found
}
