/** A stretch of a text, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Something that covers a stretch of the text. */
export interface Mark extends Span {
  /** Its name, shared with what it stands for beside the text. */
  readonly key: string
}

/** A piece of the text under the same marks from its first to its last letter. */
export interface Segment<M extends Mark = Mark> extends Span {
  readonly text: string
  /** In the order they were given. */
  readonly marks: readonly M[]
}

/**
 * Cuts `within` into pieces wherever a mark begins or ends. The pieces, put together, are the text again; marks may
 * overlap, nest, be empty or reach beyond the text.
 */
export function segmentsOf<M extends Mark>(text: string, marks: readonly M[], within: Span): Segment<M>[] {
  const start = Math.max(0, within.start)
  const end = Math.min(text.length, within.end)
  const inside = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end)
  const cuts = new Set([start, end])
  for (const mark of inside) {
    cuts.add(Math.max(start, mark.start))
    cuts.add(Math.min(end, mark.end))
  }
  const edges = [...cuts].sort((one, other) => one - other)
  return edges.slice(0, -1).flatMap((from, index) => {
    const to = edges[index + 1] ?? end
    const covering = inside.filter((mark) => mark.start <= from && mark.end >= to)
    return from < to ? [{ start: from, end: to, text: text.slice(from, to), marks: covering }] : []
  })
}

/** The marks that touch a stretch. `sorted` is in the order of `start`. */
export function marksWithin<M extends Mark>(sorted: readonly M[], span: Span): M[] {
  const found: M[] = []
  for (const mark of sorted) {
    if (mark.start >= span.end) break
    if (mark.end > span.start) found.push(mark)
  }
  return found
}
