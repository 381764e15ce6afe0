import { useTranslation } from 'react-i18next'
import type { DirectivesQuery } from '#graphql/generated/graphql.ts'
import { formatDay } from '#time/format-day.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { RowLink } from '#ui/RowLink.tsx'
import styles from './Directives.module.css'
import { ExecutionState } from './ExecutionState.tsx'

/** A line of the register. */
export type DirectiveListed = DirectivesQuery['directives']['nodes'][number]

/** The register as a table: symbol, subject, issuer, day, how far its tasks are. */
export function DirectiveTable({ rows }: { rows: readonly DirectiveListed[] }) {
  const { t } = useTranslation('directives')
  const columns: Column<DirectiveListed>[] = [
    {
      id: 'symbol',
      header: t('column.symbol'),
      width: '168px',
      phone: 'title',
      cell: (row) => (
        <RowLink to="/directives/$directiveId" params={{ directiveId: row.id }}>
          <span className="nowrap">{row.symbol ?? t('noSymbol')}</span>
        </RowLink>
      ),
    },
    {
      id: 'subject',
      header: t('column.subject'),
      phone: 'plain',
      cell: (row) => (
        <span className={styles.subject} title={row.subject ?? undefined}>
          {row.kind ? <span className="dim2">{row.kind} · </span> : null}
          {row.subject ?? t('noSubject')}
        </span>
      ),
    },
    { id: 'issuer', header: t('column.issuer'), width: '216px', cell: (row) => <Issuer row={row} /> },
    {
      id: 'day',
      header: t('column.issuedOn'),
      width: '104px',
      cell: (row) => <span className="num">{row.issuedOn ? formatDay(row.issuedOn) : t('noDay')}</span>,
    },
    {
      id: 'execution',
      header: t('column.execution'),
      width: '200px',
      cell: (row) => <ExecutionState {...row} />,
    },
  ]
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={(row) => row.id} />
}

function Issuer({ row }: { row: DirectiveListed }) {
  const name = row.issuer?.name ?? row.issuerText
  return (
    <span className={styles.issuer}>
      {row.issuer ? <AgencyChip agency={row.issuer} decorative /> : null}
      <span className={styles.subject}>{name}</span>
    </span>
  )
}
