import { matchesIn } from '../text/matches.ts'
import { cut, flatten, type Strand } from '../text/strand.ts'
import type { Paragraph } from './paragraphs.ts'

const SENTENCE_END = /[.!?](?: |$)(?=[\p{Lu}"“]|$)/gu

/** "… kiểm điểm làm rõ trách nhiệm. Báo cáo kết quả trước ngày …": the report on a job is a part of it. */
const REPORTS_ON_IT = /^ ?(?:báo cáo kết quả|gửi (?:báo cáo|kết quả)|kết quả (?:báo cáo|gửi))(?!\p{L})/u

/** The sentences of a paragraph, without its label. */
export function sentencesOf(paragraph: Paragraph): Strand[] {
  const { strand } = paragraph
  const sentences: Strand[] = []
  let from = paragraph.label?.end ?? 0
  for (const hit of matchesIn(strand.text, SENTENCE_END)) {
    const end = hit.index + 1
    if (end - from > 20 && !REPORTS_ON_IT.test(strand.key.slice(end, end + 40))) {
      sentences.push(part(strand, from, end))
      from = end
    }
  }
  if (strand.text.length - from > 3) sentences.push(part(strand, from, strand.text.length))
  return sentences
}

/** A stretch of a strand as a strand of its own. */
export function part(strand: Strand, start: number, end: number): Strand {
  return flatten(cut(strand, start, end), [[0, end - start]])
}
