import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AgencyEntryFragment } from '#graphql/generated/graphql.ts'
import { formatDay } from '#time/format-day.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { RowLink } from '#ui/RowLink.tsx'
import styles from './Agencies.module.css'

const route = getRouteApi('/framed/agencies')

/** The register as a table: mark and name, what it is, tier, territory, the body above it. */
export function AgencyTable({
  rows,
  current,
}: {
  rows: readonly AgencyEntryFragment[]
  current: string | null
}) {
  const { t } = useTranslation('agencies')
  const search = route.useSearch()
  const columns: Column<AgencyEntryFragment>[] = [
    {
      id: 'name',
      header: t('column.name'),
      phone: 'title',
      cell: (agency) => (
        <span className={styles.name}>
          <span className={styles.mark}>
            <AgencyChip agency={agency} decorative />
          </span>
          <RowLink to="/agencies" search={{ ...search, open: agency.id }}>
            {agency.name}
          </RowLink>
          {agency.validTo ? (
            <span className="dim2 nowrap">{t('until', { day: formatDay(agency.validTo) })}</span>
          ) : null}
        </span>
      ),
    },
    { id: 'kind', header: t('column.kind'), width: '184px', cell: ({ kind }) => t(`kind.${kind}`) },
    { id: 'level', header: t('column.level'), width: '120px', cell: ({ level }) => t(`level.${level}`) },
    {
      id: 'area',
      header: t('column.area'),
      width: '184px',
      phone: 'hidden',
      cell: ({ area }) => area?.name ?? '',
    },
    {
      id: 'parent',
      header: t('column.parent'),
      width: '120px',
      phone: 'hidden',
      cell: ({ parent }) => (parent ? <AgencyChip agency={parent} part="coordinating" decorative /> : null),
    },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      currentKey={current}
    />
  )
}
