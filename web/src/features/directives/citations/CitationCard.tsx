import { Link } from '@tanstack/react-router'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#time/format-day.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import styles from './Citations.module.css'
import type { CitationGraph, CitedNode } from './citation-graph.ts'
import type { PlacedNode } from './graph-layout.ts'

interface CitationCardProps {
  placed: PlacedNode
  graph: CitationGraph
  /** The pointer or the focus is on this document, or on none. */
  onPoint: (key: string | null) => void
}

/** A document of the picture: a link to its page, or to registering it; drawn open while it waits. */
export function CitationCard({ placed, graph, onPoint }: CitationCardProps) {
  const { node, x, y, width, height } = placed
  const point = () => onPoint(node.key)
  const leave = () => onPoint(null)
  return (
    <li
      className={styles.card}
      data-waiting={node.waiting || undefined}
      data-middle={node.column === 0 || undefined}
      style={{ left: x, top: y, width, height }}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
      <p className={styles.role}>
        <Roles node={node} graph={graph} />
      </p>
      <CitedLink node={node} />
      <p className={styles.fact}>
        {[node.kind, node.issuedOn && formatDay(node.issuedOn)].filter(Boolean).join(' · ')}
      </p>
      <State node={node} />
    </li>
  )
}

function Roles({ node, graph }: { node: CitedNode; graph: CitationGraph }) {
  const { t } = useTranslation('directives')
  if (node.column === 0) return t('citations.column.0')
  const roles = new Set((graph.ties.get(node.key) ?? []).flatMap((tie) => tie.roles))
  return [...roles].map((role) => t(`role.${role}`)).join(', ')
}

/** A document's name as the way to its page, or to registering it. */
export function CitedLink({ node }: { node: CitedNode }) {
  const { t } = useTranslation('directives')
  const { name, directive, waiting, column } = node
  if (column === 0) return <p className={styles.name}>{name || t('noSymbol')}</p>
  if (directive) {
    return (
      <Link
        to="/directives/$directiveId"
        params={{ directiveId: directive.id }}
        search={{ view: 'citations' }}
        className={styles.name}
        title={node.subject ?? undefined}
      >
        {name || t('noSymbol')}
      </Link>
    )
  }
  if (!waiting) return <p className={styles.name}>{name || t('noSymbol')}</p>
  return (
    <Link
      to="/directives/new"
      search={{ cited: name }}
      className={styles.name}
      aria-label={t('citations.registerName', { name })}
    >
      {name}
    </Link>
  )
}

function State({ node }: { node: CitedNode }) {
  const { t } = useTranslation('directives')
  if (node.waiting) {
    return (
      <p className={styles.wait}>
        <CircleDashed aria-hidden="true" />
        <span className="grow">{t('header.waiting')}</span>
        <span aria-hidden="true" className="link medium">
          {t('citations.register')}
        </span>
      </p>
    )
  }
  const issuer = node.issuer?.name ?? node.issuerText
  return (
    <p className={styles.issuer}>
      {node.issuer ? <AgencyChip agency={node.issuer} decorative /> : null}
      <span className="cut" title={issuer ?? undefined}>
        {issuer}
      </span>
    </p>
  )
}
