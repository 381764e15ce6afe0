import CircleDashed from 'lucide-react/icons/circle-dashed'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ExecutionState } from '#features/directives/ExecutionState.tsx'
import { formatDay } from '#time/format-day.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { Button } from '#ui/Button.tsx'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { LinkButton } from '#ui/LinkButton.tsx'
import { CitedLink } from './CitationCard.tsx'
import styles from './Citations.module.css'
import type { CitationGraph, CitedNode } from './citation-graph.ts'

/** The graph as a table: every document with how it hangs together with this one. */
export function CitationTable({ graph }: { graph: CitationGraph }) {
  const { t } = useTranslation('directives')
  const rows = graph.nodes
    .filter(({ column }) => column !== 0)
    .sort((one, other) => Math.abs(one.column) - Math.abs(other.column) || one.column - other.column)
  const [shown, setShown] = useState(PAGE)
  const columns = useColumns(graph)
  return (
    <>
      <div className="box">
        <DataTable
          caption={t('citations.table')}
          columns={columns}
          rows={rows.slice(0, shown)}
          rowKey={({ key }) => key}
        />
      </div>
      {rows.length > shown ? (
        <Button className={styles.more} onClick={() => setShown(shown + PAGE)}>
          {t('more')}
        </Button>
      ) : null}
    </>
  )
}

function useColumns(graph: CitationGraph): Column<CitedNode>[] {
  const { t } = useTranslation('directives')
  return [
    {
      id: 'symbol',
      header: t('column.symbol'),
      width: '184px',
      phone: 'title',
      cell: (node) => <CitedLink node={node} />,
    },
    {
      id: 'role',
      header: t('citations.role'),
      phone: 'plain',
      cell: (node) => <Relation node={node} graph={graph} />,
    },
    { id: 'kind', header: t('header.kind'), width: '112px', cell: ({ kind }) => kind ?? dash },
    {
      id: 'day',
      header: t('column.issuedOn'),
      width: '104px',
      cell: ({ issuedOn }) => <span className="num">{issuedOn ? formatDay(issuedOn) : dash}</span>,
    },
    { id: 'issuer', header: t('column.issuer'), width: '232px', cell: (node) => <Issuer node={node} /> },
    {
      id: 'state',
      header: t('filter.state'),
      width: '200px',
      cell: (node) => <NodeState node={node} />,
    },
  ]
}

const dash = '–'
const PAGE = 100

/** "Văn bản này căn cứ"; "09/CT-UBND thực hiện": who does what to whom, in words. */
function Relation({ node, graph }: { node: CitedNode; graph: CitationGraph }) {
  const { t } = useTranslation('directives')
  return (
    <>
      {(graph.ties.get(node.key) ?? []).map(({ roles, to }) => {
        const role = roles.map((one) => t(`role.${one}`)).join(', ')
        const nearer = to.column === 0 ? t('citations.this') : to.name
        return (
          <span key={to.key} className={styles.relation}>
            {node.column < 0
              ? t('citations.citedAs', { nearer, role })
              : t('citations.cites', { nearer, role })}
          </span>
        )
      })}
    </>
  )
}

function Issuer({ node }: { node: CitedNode }) {
  const name = node.issuer?.name ?? node.issuerText
  if (!name) return dash
  return (
    <span className="row">
      {node.issuer ? <AgencyChip agency={node.issuer} decorative /> : null}
      <span>{name}</span>
    </span>
  )
}

function NodeState({ node }: { node: CitedNode }) {
  const { t } = useTranslation('directives')
  if (node.directive)
    return <ExecutionState state={node.directive.state} execution={node.directive.execution} />
  if (!node.waiting) return t('header.resolved')
  return (
    <span className={styles.waitRow}>
      <span className={styles.waitWords}>
        <CircleDashed aria-hidden="true" />
        {t('header.waiting')}
      </span>
      <LinkButton
        size="s"
        to="/directives/new"
        search={{ cited: node.name }}
        aria-label={t('citations.registerName', { name: node.name })}
      >
        {t('citations.register')}
      </LinkButton>
    </span>
  )
}
