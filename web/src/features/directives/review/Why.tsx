import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDot from 'lucide-react/icons/circle-dot'
import Eye from 'lucide-react/icons/eye'
import { createContext, type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Popover } from '#ui/Popover.tsx'
import type { TriggerProps } from '#ui/use-lazy-popup.ts'
import { type Certainty, certaintyOf, type FoundPlace } from './certainty.ts'
import type { NamePlace } from './linking.ts'
import { NameMeaning } from './NameMeaning.tsx'
import { useShowPlace } from './places.ts'
import { quoteOf } from './quote.ts'
import styles from './Why.module.css'

/** The document's text, which every finding quotes. */
export const SourceTextContext = createContext('')

/** A finding to be explained. */
export interface Explained {
  /** What it is: "Số, ký hiệu". */
  readonly label: string
  /** Null for what a clerk wrote. */
  readonly found: FoundPlace | null
  /** What the reader made of it, where a clerk wrote something else since. */
  readonly readAs?: string | null | undefined
  /** The body it names, which is explained too. */
  readonly name?: NamePlace
}

interface WhyProps {
  /** What is explained, in words. */
  label: string
  entries: readonly Explained[]
  trigger: (props: TriggerProps) => ReactNode
}

/** "Why this?": the rule in words, how sure the reader is, and the place it quotes. */
export function Why({ label, entries, trigger }: WhyProps) {
  const { t } = useTranslation('directives')
  return (
    <Popover label={t('why.of', { what: label })} trigger={trigger}>
      {(close) => (
        <div className={styles.card}>
          {entries.map((entry) => (
            <Explanation
              key={`${entry.label}${entry.found?.start}`}
              entry={entry}
              isOnly={entries.length === 1}
              onGo={close}
            />
          ))}
        </div>
      )}
    </Popover>
  )
}

interface ExplanationProps {
  entry: Explained
  /** Nothing else is explained beside it. */
  isOnly: boolean
  onGo: () => void
}

function Explanation({ entry, isOnly, onGo }: ExplanationProps) {
  const { label, found, readAs, name } = entry
  return (
    <section>
      <header className={styles.head}>
        <h3>{label}</h3>
        {found ? <CertaintyLabel certainty={certaintyOf(found.confidence)} /> : null}
      </header>
      <Reading found={found} readAs={readAs} onGo={onGo} />
      {name ? <NameMeaning name={name} keys={isOnly} onDone={onGo} /> : null}
    </section>
  )
}

/** The rule, and the place it quotes. */
function Reading({ found, readAs, onGo }: Pick<Explained, 'found' | 'readAs'> & { onGo: () => void }) {
  const { t } = useTranslation('directives')
  const text = useContext(SourceTextContext)
  const showPlace = useShowPlace()
  if (!found) return <p>{t('why.byHand')}</p>
  const quote = quoteOf(text, found)
  return (
    <>
      <p>{found.ruleText ?? t('why.noRule')}</p>
      {readAs ? <p>{t('why.readAs', { value: readAs })}</p> : null}
      {quote ? <blockquote lang="vi">{quote}</blockquote> : null}
      <button
        type="button"
        className={styles.show}
        onClick={() => {
          onGo()
          showPlace(found.start)
        }}
      >
        {t('review.showPlace')}
      </button>
    </>
  )
}

const icons = { sure: CircleCheck, fair: CircleDot, look: Eye }

/** How sure the reader is, as icon and word. */
export function CertaintyLabel({ certainty }: { certainty: Certainty }) {
  const { t } = useTranslation('directives')
  const Icon = icons[certainty]
  return (
    <span className={styles.certainty} data-certainty={certainty}>
      <Icon aria-hidden="true" />
      {t(`why.${certainty}`)}
    </span>
  )
}
