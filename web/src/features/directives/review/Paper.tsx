import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { classNames } from '#ui/class-names.ts'
import { emphasisOf } from './emphasis.ts'
import { marksOf } from './marks.ts'
import styles from './Paper.module.css'
import { PaperParagraph } from './PaperParagraph.tsx'
import { type Paragraph, paperLayout } from './paper-layout.ts'
import { marksWithin } from './segments.ts'

interface PaperProps {
  directive: ReviewedDirectiveFragment
  /** A tag in the margin, or a marked point, was pressed. */
  onChoose: (instructionId: string) => void
}

/** The document as on paper, with what was found in it marked at its place. */
export function Paper({ directive, onChoose }: PaperProps) {
  const { t } = useTranslation('directives')
  const { text } = directive.document
  const { findings, signers } = directive
  const layout = useMemo(() => {
    const signed = signers.flatMap(({ title, name }) => [title, name]).filter((found) => found !== null)
    return paperLayout(text, [...findings, ...signed])
  }, [text, findings, signers])
  const emphasis = useMemo(() => emphasisOf(text), [text])
  const marks = useMemo(() => marksOf(directive), [directive])
  const sheet = useMarkPresses(onChoose)
  const draw = (paragraphs: readonly Paragraph[]) =>
    paragraphs.map((paragraph) => (
      <PaperParagraph
        key={paragraph.start}
        text={text}
        paragraph={paragraph}
        marks={marksWithin(marks, paragraph)}
        emphasis={marksWithin(emphasis, paragraph)}
        onChoose={onChoose}
      />
    ))
  return (
    <article
      ref={sheet}
      lang="vi"
      aria-label={t('review.text')}
      className={classNames('paper', styles.sheet)}
    >
      {layout.head ? (
        <div className={styles.head}>
          <div>{draw(layout.head.left)}</div>
          <div>{draw(layout.head.right)}</div>
        </div>
      ) : null}
      <div className={styles.body}>{draw(layout.opening)}</div>
      {layout.addressees.length > 0 ? (
        <div className={styles.addressed}>
          {layout.salutation ? <div>{draw([layout.salutation])}</div> : null}
          <div className={styles.addressees}>{draw(layout.addressees)}</div>
        </div>
      ) : null}
      <div className={styles.body}>{draw(layout.body)}</div>
      {layout.foot ? (
        <div className={styles.foot}>
          <div>{draw(layout.foot.left)}</div>
          <div>{draw(layout.foot.right)}</div>
        </div>
      ) : null}
      {layout.after.length > 0 ? <div className={styles.body}>{draw(layout.after)}</div> : null}
    </article>
  )
}

// The tags in the margin do the same for the keyboard. Selecting words is not a press.
function useMarkPresses(onChoose: (instructionId: string) => void) {
  const sheet = useRef<HTMLElement | null>(null)
  const press = useEffectEvent((target: EventTarget | null) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>('mark[data-point]') : null
    const id = mark?.dataset.point
    if (id && (getSelection()?.isCollapsed ?? true)) onChoose(id)
  })
  useEffect(() => {
    const element = sheet.current
    const pressed = (event: MouseEvent) => press(event.target)
    element?.addEventListener('click', pressed)
    return () => element?.removeEventListener('click', pressed)
  }, [])
  return sheet
}
