import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '#ui/class-names.ts'
import type { Emphasis } from './emphasis.ts'
import { type PaperMark, shortTag } from './marks.ts'
import styles from './Paper.module.css'
import type { Paragraph } from './paper-layout.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { SpotlightContext, useLit, usePointing } from './spotlight.ts'

interface PaperParagraphProps {
  text: string
  paragraph: Paragraph
  /** Those that touch the paragraph. */
  marks: readonly PaperMark[]
  emphasis: readonly Emphasis[]
  onChoose: (instructionId: string) => void
}

/** One paragraph: its words, marked where something was found, and the numbers of the points that begin in it. */
export function PaperParagraph({ text, paragraph, marks, emphasis, onChoose }: PaperParagraphProps) {
  const tags = marks.filter((mark) => mark.tag !== null && mark.start >= paragraph.start)
  const pieces = segmentsOf<PaperMark | Emphasis>(text, [...marks, ...emphasis], paragraph)
  return (
    <p className={paragraph.look === 'title' ? styles.title : undefined}>
      {tags.length > 0 ? (
        <span className={styles.tags}>
          {tags.map((mark) => (
            <MarginTag key={mark.key} mark={mark} onChoose={onChoose} />
          ))}
        </span>
      ) : null}
      {pieces.map((piece) => (
        <Piece key={piece.start} piece={piece} />
      ))}
    </p>
  )
}

function MarginTag({ mark, onChoose }: { mark: PaperMark; onChoose: (id: string) => void }) {
  const { t } = useTranslation('directives')
  const lit = useLit([mark.key])
  const pointing = usePointing(mark.key)
  const { hold } = useContext(SpotlightContext)
  const path = mark.tag ?? ''
  return (
    <button
      type="button"
      {...pointing}
      aria-label={t('review.goTo', { path })}
      className={classNames(styles.tag, lit && styles.tagOn)}
      onFocus={() => hold(mark.key)}
      onBlur={() => hold(null)}
      onClick={() => onChoose(instructionOf(mark))}
    >
      {shortTag(path, t('review.closing'))}
    </button>
  )
}

function Piece({ piece }: { piece: Segment<PaperMark | Emphasis> }) {
  const found = piece.marks.filter(isPaperMark)
  const looks = piece.marks.filter((mark): mark is Emphasis => !isPaperMark(mark))
  if (looks.some(({ look }) => look === 'hidden')) return null
  const strong = looks.some(({ look }) => look === 'strong')
  const words = strong ? <b className="strong">{piece.text}</b> : piece.text
  const shown = looks.some(({ look }) => look === 'italic') ? <i>{words}</i> : words
  return found.length > 0 ? (
    <Marked marks={found} at={piece.start}>
      {shown}
    </Marked>
  ) : (
    shown
  )
}

interface MarkedProps {
  marks: readonly PaperMark[]
  /** Where its first letter stands in the text. */
  at: number
  children: React.ReactNode
}

function Marked({ marks, at, children }: MarkedProps) {
  const lit = useLit(marks.map(({ key }) => key))
  // A citation inside a point is the narrower of the two: the pointer means it.
  const narrowest = marks.reduce((best, mark) =>
    mark.end - mark.start < best.end - best.start ? mark : best,
  )
  const pointing = usePointing(narrowest.key)
  const point = marks.find(({ look }) => look === 'instruction')
  return (
    <mark
      {...pointing}
      data-lit={lit || undefined}
      data-key={narrowest.key}
      data-at={at}
      className={classNames(styles.mark, ...marks.map(({ look }) => styles[look]))}
      data-point={point ? instructionOf(point) : undefined}
    >
      {children}
    </mark>
  )
}

function isPaperMark(mark: PaperMark | Emphasis): mark is PaperMark {
  return 'tag' in mark
}

function instructionOf(mark: PaperMark): string {
  return mark.key.slice(mark.key.indexOf(':') + 1)
}
