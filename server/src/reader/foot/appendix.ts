import { isCapitals } from '../head/zones.ts'
import type { Line } from '../text/lines.ts'
import type { Strand } from '../text/strand.ts'

const HEADING =
  /^(?:phụ lục|phụ biểu|biểu mẫu|biểu số|mẫu số|mẫu báo cáo|danh mục|danh sách|đề cương)(?!\p{L})/u
const ATTACHED = /^\(?(?:ban hành )?kèm theo /

/** Whether an appendix begins on the line: its heading in capitals, or the words that attach it to the document. */
export function opensAppendix(strand: Strand, line: Line): boolean {
  const key = strand.key.slice(line.start, line.end)
  if (ATTACHED.test(key)) return true
  if (!HEADING.test(key)) return false
  const text = strand.text.slice(line.start, line.end)
  return isCapitals(text) || /^phụ lục(?: (?:[ivx]{1,5}|[0-9]{1,2}))? ?[.:]?$/.test(key)
}
