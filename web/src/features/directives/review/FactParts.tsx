import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { formatDay } from '#time/format-day.ts'
import { classNames } from '#ui/class-names.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import { ActorChip } from './ActorChips.tsx'
import { certaintyOf } from './certainty.ts'
import styles from './Findings.module.css'
import { findingKey } from './marks.ts'
import { SpotlightContext, useLit, usePointing } from './spotlight.ts'
import whyStyles from './Why.module.css'
import { CertaintyLabel, type Explained, Why } from './Why.tsx'

type Finding = ReviewedDirectiveFragment['findings'][number]

/** A line of facts: what they are, and their values. */
export function FactRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.chips}>{children}</dd>
    </>
  )
}

interface FactProps {
  /** The finding's field. */
  field: 'kind' | 'symbol' | 'issuedOn' | 'dueOn' | 'issuer' | 'signer.name'
  /** What stands now, in words. */
  value: string
  findings: readonly Finding[]
}

/** One fact, explained when it is pressed; marked when the reader is unsure of it. */
export function Fact({ field, value, findings }: FactProps) {
  const { t } = useTranslation('directives')
  const found = findings.find((one) => one.field === field)
  const key = findingKey(field, null)
  if (!found) return <span className={styles.found}>{value}</span>
  const label = t(`header.${field === 'signer.name' ? 'signer' : field}`)
  return (
    <Explainable markKey={key} entry={{ label, found, readAs: otherReading(found, value) }} value={value} />
  )
}

// What the reader made of it, where it is not part of what stands there.
function otherReading({ field, value }: Finding, shown: string): string | null {
  const read = (field === 'issuedOn' || field === 'dueOn') && value ? formatDay(value) : value
  return read && !shown.toLocaleLowerCase('vi').includes(read.toLocaleLowerCase('vi')) ? read : null
}

interface ExplainableProps {
  /** What it shares with its place in the text. */
  markKey: string
  entry: Explained
  value: ReactNode
  /** Among chips, which stand apart without a sign between them. */
  chip?: boolean
}

/** A value that explains itself when it is pressed, and lights its place. */
export function Explainable({ markKey, entry, value, chip = false }: ExplainableProps) {
  const { t } = useTranslation('directives')
  const { hold } = useContext(SpotlightContext)
  const lit = useLit([markKey])
  const doubtful = entry.found !== null && certaintyOf(entry.found.confidence) === 'look'
  return (
    <span
      {...usePointing(markKey)}
      className={classNames(chip ? styles.addressed : styles.found, lit && styles.lit)}
    >
      <Why
        label={entry.label}
        entries={[entry]}
        trigger={(props) => (
          <button
            type="button"
            {...props}
            data-doubtful={doubtful || undefined}
            className={whyStyles.explain}
            onFocus={() => {
              props.onFocus()
              hold(markKey)
            }}
            onBlur={() => hold(null)}
          >
            {value}
            <VisuallyHidden>{t('why.title')}</VisuallyHidden>
          </button>
        )}
      />
      {doubtful ? <CertaintyLabel certainty="look" /> : null}
    </span>
  )
}

interface MissingFactProps {
  label: string
  onEdit: (() => void) | undefined
}

/** A fact that the document does not say, and the way to fill it in. */
export function MissingFact({ label, onEdit }: MissingFactProps) {
  const { t } = useTranslation('directives')
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.missing}>
        <TriangleAlert aria-hidden="true" />
        {t('header.missing')}
        {onEdit ? (
          <button type="button" className={styles.linkButton} onClick={onEdit}>
            {t('header.fill')}
          </button>
        ) : null}
      </dd>
    </>
  )
}

/** Another who signed a joint document. */
export function SignerFact({ signer }: { signer: ReviewedDirectiveFragment['signers'][number] }) {
  const { t } = useTranslation('directives')
  const { form, title, name } = signer
  const words = [form?.value, title?.value, name?.value].filter(Boolean).join(' ')
  if (!name) return <span className={styles.found}>{words}</span>
  const entry = { label: t('header.signer'), found: name }
  return <Explainable markKey={`signer:${name.start}`} entry={entry} value={words} />
}

interface ReceiverProps {
  documentId: string
  actor: ReviewedDirectiveFragment['document']['addressees'][number]
  field: 'addressee' | 'recipient'
}

/** A body the document is written or sent to: its place, and what its name is taken for. */
export function Receiver({ documentId, actor, field }: ReceiverProps) {
  const { text, found, agency } = actor
  const name = { ownerId: documentId, text, of: 'document' } as const
  return (
    <Explainable
      chip
      markKey={findingKey(field, text)}
      entry={{ label: agency?.name ?? text, found, name }}
      value={<ActorChip actor={actor} part={null} />}
    />
  )
}
