import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsPhone } from '#ui/media.ts'
import { CitationCard } from './CitationCard.tsx'
import styles from './Citations.module.css'
import type { CitationEdge, CitationGraph } from './citation-graph.ts'
import { COMPACT, type GraphLayout, layoutGraph, type PlacedLine, WIDE } from './graph-layout.ts'

/** The graph as a picture: cards in columns, lines between them; what is pointed at lights its lines. */
export function CitationPicture({ graph }: { graph: CitationGraph }) {
  const { t } = useTranslation('directives')
  const size = useIsPhone() ? COMPACT : WIDE
  const layout = useMemo(() => layoutGraph(graph, size), [graph, size])
  const [pointed, setPointed] = useState<string | null>(null)
  const centred = useCentred(layout)
  const { width, height } = layout
  return (
    <figure aria-label={t('citations.picture')} className={styles.figure}>
      <div ref={centred} className={styles.scroll}>
        <div className={styles.picture} style={{ width, height }}>
          <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} className={styles.lines}>
            {layout.lines.map((line) => (
              <Line key={`${line.edge.from} ${line.edge.to}`} line={line} pointed={pointed} />
            ))}
          </svg>
          {layout.columns.map(({ column, x, leftOut }) => (
            <p key={column} className={styles.head} style={{ left: x, width: size.width }}>
              {t(`citations.column.${column}`)}
              {leftOut > 0 ? (
                <span className="dim2"> {t('citations.leftOut', { count: leftOut })}</span>
              ) : null}
            </p>
          ))}
          <ul>
            {layout.nodes.map((placed) => (
              <CitationCard key={placed.node.key} placed={placed} graph={graph} onPoint={setPointed} />
            ))}
          </ul>
        </div>
      </div>
      <figcaption className={styles.legend}>{t('citations.legend')}</figcaption>
    </figure>
  )
}

function Line({ line, pointed }: { line: PlacedLine; pointed: string | null }) {
  const { edge, path } = line
  const lit = pointed !== null && (edge.from === pointed || edge.to === pointed)
  return <path d={path} className={styles.line} data-look={lookOf(edge)} data-lit={lit || undefined} />
}

function lookOf({ roles }: CitationEdge): 'mention' | 'change' | 'ground' {
  if (roles.some((role) => role === 'AMENDS' || role === 'REPLACES')) return 'change'
  return roles.every((role) => role === 'MENTIONS') ? 'mention' : 'ground'
}

/** Where the picture is wider than its place, this document stands in the middle at first. */
function useCentred({ nodes }: GraphLayout) {
  const middle = nodes.find(({ node }) => node.column === 0)
  const x = middle ? middle.x + middle.width / 2 : 0
  return useCallback(
    (element: HTMLElement | null) => {
      if (element) element.scrollLeft = x - element.clientWidth / 2
    },
    [x],
  )
}
