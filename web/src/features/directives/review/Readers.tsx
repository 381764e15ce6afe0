import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import styles from './Outcome.module.css'

/** Which of the agencies it is written or sent to have opened it. */
export function Readers({ directive }: { directive: ReviewedDirectiveFragment }) {
  const { t } = useTranslation('directives')
  const { addressees, recipients } = directive.document
  const known = [...addressees, ...recipients].flatMap((actor) =>
    actor.agency ? [[actor.agency.id, actor] as const] : [],
  )
  // An agency that is written to and sent a copy is one reader.
  const addressed = [...new Map(known.reverse()).values()].reverse()
  if (directive.state === 'DRAFT' || addressed.length === 0) return null
  const opened = addressed.filter(({ openedAt }) => openedAt !== null)
  const waiting = addressed.filter(({ openedAt }) => openedAt === null)
  const names = waiting.flatMap(({ agency }) => agency?.name ?? []).join(', ')
  return (
    <section className={styles.readers}>
      <h2 className={styles.title}>
        {t('outcome.readers')}{' '}
        <span className={styles.count}>
          {t('outcome.readersOf', { opened: opened.length, all: addressed.length })}
        </span>
      </h2>
      <p className="row wrap">
        {addressed.map(({ agency, openedAt, text }) =>
          agency ? (
            <AgencyChip key={text} agency={agency} part={openedAt ? 'lead' : 'coordinating'} decorative />
          ) : null,
        )}
      </p>
      {names ? <p className={styles.none}>{t('outcome.notOpened', { names })}</p> : null}
    </section>
  )
}
