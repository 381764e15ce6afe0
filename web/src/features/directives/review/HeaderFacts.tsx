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
  const told = [
    { field: 'kind', value: document.kind },
    { field: 'symbol', value: document.symbol },
    { field: 'issuedOn', value: document.issuedOn && formatDay(document.issuedOn) },
  ] as const
  const issuer = document.issuer?.name ?? document.issuerText
  return (
    <>
      {told.some(({ value }) => value) ? (
        <FactRow label={t('header.document')}>
          {told.map(({ field, value }) =>
            value ? <Fact key={field} field={field} value={value} findings={findings} /> : null,
          )}
        </FactRow>
      ) : null}
      {told.map(({ field, value }) =>
        value ? null : <MissingFact key={field} label={t(`header.${field}`)} onEdit={onEdit} />,
      )}
      {issuer ? (
        <FactRow label={t('header.issuer')}>
          <Fact field="issuer" value={issuer} findings={findings} />
        </FactRow>
      ) : (
        <MissingFact label={t('header.issuer')} onEdit={onEdit} />
      )}
      {document.dueOn ? (
        <FactRow label={t('header.dueOn')}>
          <Fact field="dueOn" value={formatDay(document.dueOn)} findings={findings} />
        </FactRow>
      ) : null}
    </>
  )
}

function FootRows({ directive, onEdit }: RowsProps) {
  const { t } = useTranslation('directives')
  const { document, findings, signers } = directive
  const { signer, addressees, recipients, citations } = document
  const sign = signer && [signer.form, signer.title, signer.name].filter(Boolean).join(' ')
  return (
    <>
      {sign ? (
        <FactRow label={t('header.signer')}>
          <Fact field="signer.name" value={sign} findings={findings} />
          {signers.slice(1).map((other) => (
            <SignerFact key={other.name?.start ?? other.title?.value} signer={other} />
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
