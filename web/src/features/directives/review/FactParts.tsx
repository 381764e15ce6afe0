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

/** A finding of head or foot that has one value. */
type FactField = 'kind' | 'symbol' | 'place' | 'issuedOn' | 'urgency' | 'dueOn' | 'issuer' | 'subject'

interface FactProps {
  /** The finding's field. */
  field: FactField
  /** What stands now, in words. */
  value: string
  findings: readonly Finding[]
}

/** One fact, explained when it is pressed; marked when the reader is unsure of it. */
export function Fact({ field, value, findings }: FactProps) {
  const { t } = useTranslation('directives')
  const found = findings.find((one) => one.field === field)
  if (!found) return <span className={styles.found}>{value}</span>
  const entry = { label: t(`header.${field}`), found, readAs: otherReading(found, value) }
  return <Explainable markKeys={[findingKey(field, null)]} entries={[entry]} value={value} />
}

// What the reader made of it, where it is not part of what stands there.
function otherReading({ field, value }: Pick<Finding, 'field' | 'value'>, shown: string): string | null {
  const read = (field === 'issuedOn' || field === 'dueOn') && value ? formatDay(value) : value
  return read && !shown.toLocaleLowerCase('vi').includes(read.toLocaleLowerCase('vi')) ? read : null
}

interface ExplainableProps {
  /** What it shares with its places in the text, that of the first of them before the others. */
  markKeys: readonly [string, ...string[]]
  /** The findings it is made of. */
  entries: readonly [Explained, ...Explained[]]
  value: ReactNode
  /** Among chips, which stand apart without a sign between them. */
  chip?: boolean
}

/** A value that explains itself when it is pressed, and lights its place. */
export function Explainable({ markKeys, entries, value, chip = false }: ExplainableProps) {
  const { t } = useTranslation('directives')
  const { hold } = useContext(SpotlightContext)
  const lit = useLit(markKeys)
  const [markKey] = markKeys
  const doubtful = entries.some(({ found }) => found !== null && certaintyOf(found.confidence) === 'look')
  return (
    <span
      {...usePointing(markKey)}
      className={classNames(chip ? styles.addressed : styles.found, lit && styles.lit)}
    >
      <Why
        label={entries[0].label}
        entries={entries}
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

interface SignerFactProps {
  /** Who signed, in the words that stand now. */
  value: string
  /** The signature as it was read; null where a clerk wrote who signed. */
  signer: ReviewedDirectiveFragment['signers'][number] | null
  /** What it shares with its places in the text. */
  markKeys: readonly [string, ...string[]]
}

/** A signature, explained part by part: post and name, each by its own place. */
export function SignerFact({ value, signer, markKeys }: SignerFactProps) {
  const { t } = useTranslation('directives')
  const parts = [
    { label: t('header.signerTitle'), found: signer?.title },
    { label: t('header.signerName'), found: signer?.name },
  ]
  const [first, ...others] = parts.flatMap(({ label, found }) =>
    found ? [{ label, found, readAs: otherReading(found, value) }] : [],
  )
  if (!first) return <span className={styles.found}>{value}</span>
  return <Explainable markKeys={markKeys} entries={[first, ...others]} value={value} />
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
      markKeys={[findingKey(field, text)]}
      entries={[{ label: agency?.name ?? text, found, name }]}
      value={<ActorChip actor={actor} part={null} />}
    />
  )
}
