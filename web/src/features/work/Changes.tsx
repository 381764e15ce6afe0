import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { WhatChangedDocument, type WhatChangedQuery } from '#graphql/generated/graphql.ts'
import { type CivilDay, civilDayAt } from '#time/civil-day.ts'
import { formatClock, formatShortDay } from '#time/format-day.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { useChangeWords } from './change-words.ts'
import { foldChanges } from './fold-changes.ts'
import { noteVisit } from './last-visit.ts'
import styles from './Work.module.css'

type Change = NonNullable<WhatChangedQuery['viewer']>['recentChanges'][number]

const shown = 8

/** What others did since the viewer was last here. */
export function Changes({ today }: { today: CivilDay }) {
  const { t } = useTranslation('work')
  const [since] = useState(() => noteVisit(new Date()))
  const [{ data }] = useQuery({
    query: WhatChangedDocument,
    variables: { first: 30 },
    requestPolicy: 'cache-and-network',
  })
  const all = data?.viewer?.recentChanges ?? []
  const fresh = since ? all.filter(({ at }) => new Date(at) > since) : all
  return (
    <section aria-labelledby="changes" className="box">
      <header>
        <h2 id="changes">{t(since ? 'changes.title' : 'changes.recent')}</h2>
        {since ? (
          <span className="t12 dim2">{t('changes.since', { when: whenOf(since, today) })}</span>
        ) : null}
      </header>
      {data && fresh.length === 0 ? <p className={styles.none}>{t('changes.none')}</p> : null}
      <ul className={styles.changes}>
        {foldChanges(fresh)
          .slice(0, shown)
          .map(({ change, count }) => (
            <ChangeRow key={change.cursor + change.version} change={change} count={count} today={today} />
          ))}
      </ul>
    </section>
  )
}

function whenOf(instant: Date, today: CivilDay): string {
  const day = civilDayAt(instant)
  return day === today ? formatClock(instant) : formatShortDay(day, today)
}

function ChangeRow({ change, count, today }: { change: Change; count: number; today: CivilDay }) {
  const { t } = useTranslation('work')
  const words = useChangeWords()
  const { actor, agency, task, at } = change
  const who = actor?.name ?? agency?.name ?? ''
  return (
    <li className={styles.change}>
      <Avatar decorative person={{ name: who, agency: agency ?? actor?.agency ?? null }} />
      <span className={styles.changeWords}>
        <b className="medium">{who}</b> {count > 1 ? t('change.created', { count }) : words(change)}{' '}
        {task ? (
          <Link
            to="/agreements/$agreementId"
            params={{ agreementId: task.agreement.id }}
            search={count > 1 ? {} : { task: task.number }}
            className={styles.changed}
          >
            {count > 1 ? task.agreement.title : task.title}
          </Link>
        ) : null}
      </span>
      <time dateTime={at} className={styles.when}>
        {whenOf(new Date(at), today)}
      </time>
    </li>
  )
}
