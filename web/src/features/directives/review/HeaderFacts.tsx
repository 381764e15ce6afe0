import Pencil from 'lucide-react/icons/pencil'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { formatDay } from '#time/format-day.ts'
import { classNames } from '#ui/class-names.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { ActorChip } from './ActorChips.tsx'
import { CitationList } from './CitationList.tsx'
import styles from './Findings.module.css'
import { HeaderForm } from './HeaderForm.tsx'
import { findingKey } from './marks.ts'
import { useLit, usePointing } from './spotlight.ts'

/** What was read of head and foot; what is missing is said. The pencil opens the form to correct it. */
export function HeaderFacts({ directive }: { directive: ReviewedDirectiveFragment }) {
  const { t } = useTranslation('directives')
  const [editing, setEditing] = useState(false)
  const edit = directive.viewerCanEdit ? () => setEditing(true) : undefined
  return (
    <section aria-labelledby="header-facts">
      <header className={styles.section}>
        <h2 id="header-facts" className="grow">
          {t('header.title')}
        </h2>
        {edit && !editing ? (
          <IconButton size="s" label={t('header.edit')} icon={<Pencil />} onClick={edit} />
        ) : null}
      </header>
      {editing ? (
        <HeaderForm directive={directive} onDone={() => setEditing(false)} />
      ) : (
        <Facts directive={directive} onEdit={edit} />
      )}
    </section>
  )
}

function Facts({
  directive,
  onEdit,
}: {
  directive: ReviewedDirectiveFragment
  onEdit: (() => void) | undefined
}) {
  const { t } = useTranslation('directives')
  const { document } = directive
  const { signer, addressees, recipients, citations } = document
  const recipientNames = recipients.map(({ text }) => text).join('; ')
  const issuer = document.issuer?.name ?? document.issuerText
  const fact = (field: string, value: ReactNode) => (
    <Fact label={t(`header.${fieldLabel(field)}`)} field={field} onEdit={onEdit}>
      {value}
    </Fact>
  )
  return (
    <dl className={styles.facts}>
      {fact('kind', document.kind)}
      {fact('symbol', document.symbol)}
      {fact('issuedOn', document.issuedOn && formatDay(document.issuedOn))}
      {fact('issuer', issuer)}
      {fact('signer.name', signer && [signer.form, signer.title, signer.name].filter(Boolean).join(' '))}
      {addressees.length > 0 ? (
        <Row label={t('header.addressees')}>
          {addressees.map((actor) => (
            <Addressed key={actor.text} actor={actor} />
          ))}
        </Row>
      ) : null}
      {recipients.length > 0 ? (
        <Row label={t('header.recipients')}>
          <span className={styles.short} title={recipientNames}>
            {recipientNames}
          </span>
        </Row>
      ) : null}
      {citations.length > 0 ? (
        <Row label={t('header.citations')}>
          <CitationList citations={citations} />
        </Row>
      ) : null}
    </dl>
  )
}

function fieldLabel(field: string) {
  switch (field) {
    case 'kind':
      return 'kind'
    case 'symbol':
      return 'symbol'
    case 'issuedOn':
      return 'issuedOn'
    case 'signer.name':
      return 'signer'
    default:
      return 'issuer'
  }
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.chips}>{children}</dd>
    </>
  )
}

interface FactProps {
  label: string
  field: string
  children: ReactNode
  onEdit: (() => void) | undefined
}

function Fact({ label, field, children, onEdit }: FactProps) {
  const { t } = useTranslation('directives')
  const key = findingKey(field, null)
  const lit = useLit([key])
  return (
    <>
      <dt>{label}</dt>
      <dd {...usePointing(key)} className={classNames(styles.fact, lit && styles.lit)}>
        {children || (
          <span className={styles.missing}>
            <TriangleAlert aria-hidden="true" />
            {t('header.missing')}
            {onEdit ? (
              <button type="button" className={styles.linkButton} onClick={onEdit}>
                {t('header.fill')}
              </button>
            ) : null}
          </span>
        )}
      </dd>
    </>
  )
}

type Addressee = ReviewedDirectiveFragment['document']['addressees'][number]

function Addressed({ actor }: { actor: Addressee }) {
  const key = findingKey('addressee', actor.text)
  const lit = useLit([key])
  return (
    <span {...usePointing(key)} className={classNames(styles.addressed, lit && styles.lit)}>
      <ActorChip actor={actor} part="coordinating" />
    </span>
  )
}
