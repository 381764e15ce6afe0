import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { FactRow, Receiver } from './FactParts.tsx'
import styles from './Findings.module.css'

const most = 10

interface ReceiverRowProps {
  field: 'addressee' | 'recipient'
  documentId: string
  actors: ReviewedDirectiveFragment['document']['recipients']
}

/** Whom the document is written or sent to, the first few until all are asked for. */
export function ReceiverRow({ field, documentId, actors }: ReceiverRowProps) {
  const { t } = useTranslation('directives')
  const [all, setAll] = useState(false)
  if (actors.length === 0) return null
  const shown = all || actors.length <= most + 1 ? actors : actors.slice(0, most)
  const rest = actors.length - shown.length
  return (
    <FactRow label={t(field === 'addressee' ? 'header.addressees' : 'header.recipients')}>
      {shown.map((actor) => (
        <Receiver key={actor.text} {...{ field, documentId, actor }} />
      ))}
      {rest > 0 ? (
        <button type="button" className={styles.linkButton} onClick={() => setAll(true)}>
          {t('header.moreReceivers', { count: rest })}
        </button>
      ) : null}
    </FactRow>
  )
}
