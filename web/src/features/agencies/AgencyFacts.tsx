import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgencyMarkFragment, AgencyQuery, SuccessionKind } from '#graphql/generated/graphql.ts'
import { formatDay } from '#time/format-day.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { Avatar } from '#ui/Avatar.tsx'
import styles from './Agencies.module.css'

const route = getRouteApi('/framed/agencies')

type AgencyOpen = Extract<AgencyQuery['node'], { __typename: 'Agency' }>

/** What the register says of an agency. */
export function AgencyFacts({ agency }: { agency: AgencyOpen }) {
  const { t } = useTranslation('agencies')
  const { validFrom, validTo, area, parent, aliases, children, members } = agency
  const period = [
    validFrom ? t('from', { day: formatDay(validFrom) }) : null,
    validTo ? t('until', { day: formatDay(validTo) }) : null,
  ].filter((words) => words !== null)
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('column.kind')}</dt>
        <dd>{t(`kind.${agency.kind}`)}</dd>
        <dt>{t('column.level')}</dt>
        <dd>{t(`level.${agency.level}`)}</dd>
        {area ? <Fact label={t('column.area')}>{area.name}</Fact> : null}
        {parent ? (
          <Fact label={t('column.parent')}>
            <AgencyLink agency={parent} />
          </Fact>
        ) : null}
        {period.length > 0 ? <Fact label={t('field.period')}>{period.join(' · ')}</Fact> : null}
        {aliases.length > 0 ? <Fact label={t('field.aliases')}>{aliases.join('; ')}</Fact> : null}
      </dl>
      <Successions agency={agency} />
      {children.nodes.length > 0 ? (
        <Part title={t('children')} count={children.totalCount}>
          {children.nodes.map((child) => (
            <li key={child.id}>
              <AgencyLink agency={child} />
            </li>
          ))}
        </Part>
      ) : null}
      {members.nodes.length > 0 ? (
        <Part title={t('members')} count={members.totalCount}>
          {members.nodes.map((person) => (
            <li key={person.id} className="row">
              <Avatar decorative person={{ name: person.name, agency }} />
              <span>
                {person.name} {person.title ? <span className="dim2">· {person.title}</span> : null}
              </span>
            </li>
          ))}
        </Part>
      ) : null}
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Part({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>
        {title} {count === undefined ? null : <span className={styles.count}>{count}</span>}
      </h3>
      <ul>{children}</ul>
    </section>
  )
}

function AgencyLink({ agency }: { agency: AgencyMarkFragment }) {
  const search = route.useSearch()
  return (
    <Link to="/agencies" search={{ ...search, open: agency.id }} className={styles.agency}>
      <AgencyChip agency={agency} decorative />
      <span>{agency.name}</span>
    </Link>
  )
}

function Successions({ agency }: { agency: AgencyOpen }) {
  const { t } = useTranslation('agencies')
  const { predecessors, successors } = agency
  return (
    <>
      {predecessors.length > 0 ? (
        <Part title={t('predecessors')}>
          {predecessors.map(({ id, predecessor, ...how }) => (
            <Succession key={id} agency={predecessor} {...how} />
          ))}
        </Part>
      ) : null}
      {successors.length > 0 ? (
        <Part title={t('successors')}>
          {successors.map(({ id, successor, ...how }) => (
            <Succession key={id} agency={successor} {...how} />
          ))}
        </Part>
      ) : null}
    </>
  )
}

interface SuccessionProps {
  agency: AgencyMarkFragment
  kind: SuccessionKind
  effectiveOn: string
  documentSymbol: string | null
}

function Succession({ agency, kind, effectiveOn, documentSymbol }: SuccessionProps) {
  const { t } = useTranslation('agencies')
  const how = [t(`succession.${kind}`), t('from', { day: formatDay(effectiveOn) }), documentSymbol]
  return (
    <li>
      <AgencyLink agency={agency} />
      <p className="t12 dim2">{how.filter(Boolean).join(' · ')}</p>
    </li>
  )
}
