import Pencil from 'lucide-react/icons/pencil'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { formatDay } from '#time/format-day.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { CitationList } from './CitationList.tsx'
import { Fact, FactRow, MissingFact, SignerFact } from './FactParts.tsx'
import styles from './Findings.module.css'
import { HeaderForm } from './HeaderForm.tsx'
import { ReceiverRow } from './ReceiverRow.tsx'

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
        <dl className={styles.facts}>
          <HeadRows directive={directive} onEdit={edit} />
          <FootRows directive={directive} onEdit={edit} />
        </dl>
      )}
    </section>
  )
}

interface RowsProps {
  directive: ReviewedDirectiveFragment
  onEdit: (() => void) | undefined
}

function HeadRows({ directive, onEdit }: RowsProps) {
  const { t } = useTranslation('directives')
  const { document, findings } = directive
  const { kind, symbol, place, issuedOn, urgency, subject, dueOn } = document
  const told = [
    { field: 'kind', value: kind, needed: true },
    { field: 'symbol', value: symbol, needed: true },
    { field: 'place', value: place, needed: false },
    { field: 'issuedOn', value: issuedOn && formatDay(issuedOn), needed: true },
    { field: 'urgency', value: urgency, needed: false },
  ] as const
  const rows = [
    { field: 'subject', value: subject, needed: true },
    { field: 'issuer', value: document.issuer?.name ?? document.issuerText, needed: true },
    { field: 'dueOn', value: dueOn && formatDay(dueOn), needed: false },
  ] as const
  return (
    <>
      {told.some(({ value }) => value) ? (
        <FactRow label={t('header.document')}>
          {told.map(({ field, value }) =>
            value ? <Fact key={field} field={field} value={value} findings={findings} /> : null,
          )}
        </FactRow>
      ) : null}
      {told.map(({ field, value, needed }) =>
        needed && !value ? <MissingFact key={field} label={t(`header.${field}`)} onEdit={onEdit} /> : null,
      )}
      {rows.map(({ field, value, needed }) => {
        if (!value && !needed) return null
        const label = t(`header.${field}`)
        if (!value) return <MissingFact key={field} label={label} onEdit={onEdit} />
        return (
          <FactRow key={field} label={label}>
            <Fact field={field} value={value} findings={findings} />
          </FactRow>
        )
      })}
    </>
  )
}

function FootRows({ directive, onEdit }: RowsProps) {
  const { t } = useTranslation('directives')
  const { document, findings, signers } = directive
  const { signer, addressees, recipients, citations } = document
  const sign = signer && wordsOf([signer.form, signer.title, signer.name])
  return (
    <>
      {sign ? (
        <FactRow label={t('header.signer')}>
          <SignerFact value={sign} signer={signers[0] ?? null} markKeys={['signer.name', 'signer.title']} />
          {signers.slice(1).map((other, at) => (
            <SignerFact
              key={other.name?.start ?? other.title?.start ?? at}
              value={wordsOf([other.form?.value, other.title?.value, other.name?.value])}
              signer={other}
              markKeys={[`signer:${at + 1}`]}
            />
          ))}
        </FactRow>
      ) : (
        <MissingFact label={t('header.signer')} onEdit={onEdit} />
      )}
      <ReceiverRow field="addressee" documentId={document.id} actors={addressees} />
      <ReceiverRow field="recipient" documentId={document.id} actors={recipients} />
      {citations.length > 0 ? (
        <FactRow label={t('header.citations')}>
          <CitationList citations={citations} findings={findings} />
        </FactRow>
      ) : null}
    </>
  )
}

function wordsOf(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
