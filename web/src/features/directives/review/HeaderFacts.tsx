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
  const told: readonly (readonly [string, string | null])[] = [
    ['kind', document.kind],
    ['symbol', document.symbol],
    ['issuedOn', document.issuedOn && formatDay(document.issuedOn)],
  ]
  const sign = signer && [signer.form, signer.title, signer.name].filter(Boolean).join(' ')
  return (
    <dl className={styles.facts}>
      {told.some(([, value]) => value) ? (
        <Row label={t('header.document')}>
          {told.map(([field, value]) => (value ? <Found key={field} field={field} value={value} /> : null))}
        </Row>
      ) : null}
      {told.map(([field, value]) => (value ? null : <Missing key={field} field={field} onEdit={onEdit} />))}
      {issuer ? (
        <Row label={t('header.issuer')}>
          <Found field="issuer" value={issuer} />
        </Row>
      ) : (
        <Missing field="issuer" onEdit={onEdit} />
      )}
      {sign ? (
        <Row label={t('header.signer')}>
          <Found field="signer.name" value={sign} />
        </Row>
      ) : (
        <Missing field="signer.name" onEdit={onEdit} />
      )}
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

function Found({ field, value }: { field: string; value: string }) {
  const key = findingKey(field, null)
  const lit = useLit([key])
  return (
    <span {...usePointing(key)} className={classNames(styles.found, lit && styles.lit)}>
      {value}
    </span>
  )
}

function Missing({ field, onEdit }: { field: string; onEdit: (() => void) | undefined }) {
  const { t } = useTranslation('directives')
  return (
    <>
      <dt>{t(`header.${fieldLabel(field)}`)}</dt>
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
