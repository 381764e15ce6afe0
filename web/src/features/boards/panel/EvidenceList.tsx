import Camera from 'lucide-react/icons/camera'
import ChartNoAxesColumn from 'lucide-react/icons/chart-no-axes-column'
import ExternalLink from 'lucide-react/icons/external-link'
import FileText from 'lucide-react/icons/file-text'
import NotebookPen from 'lucide-react/icons/notebook-pen'
import X from 'lucide-react/icons/x'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { RemoveEvidenceDocument } from '#graphql/generated/graphql.ts'
import { outcomeOf } from '#graphql/outcome.ts'
import { formatNumber } from '#i18n/number.ts'
import { civilDayAt } from '#time/civil-day.ts'
import { formatShortDay } from '#time/format-day.ts'
import { useToday } from '#time/use-today.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { showToast } from '#ui/toasts.ts'
import { EvidenceForm } from './EvidenceForm.tsx'
import styles from './Panel.module.css'
import pieces from './Pieces.module.css'
import sectionStyles from './Section.module.css'
import type { TaskDetail } from './task-detail.ts'

type Evidence = TaskDetail['evidence'][number]

/** What proves that the task was done: photos, files, links, figures, notes. */
export function EvidenceList({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('boards')
  const [adding, setAdding] = useState(false)
  const [, removeEvidence] = useMutation(RemoveEvidenceDocument)
  const remove = async (evidenceId: string) => {
    const outcome = outcomeOf(await removeEvidence({ input: { evidenceId } }), (data) => data.removeEvidence)
    if (outcome.ok) showToast({ message: t('evidenceList.removed') })
    else showToast({ message: outcome.failure.message, tone: 'warning' })
  }
  return (
    <section>
      <h3 className={sectionStyles.section}>
        {t('evidenceList.title')}
        {task.evidenceCount > 0 ? (
          <span className={sectionStyles.sectionCount}>{task.evidenceCount}</span>
        ) : null}
        <span className="grow" />
        {task.viewerCanComment && !adding ? (
          <Button size="s" variant="quiet" icon={<Camera />} onClick={() => setAdding(true)}>
            {t('evidenceList.add')}
          </Button>
        ) : null}
      </h3>
      {adding ? <EvidenceForm taskId={task.id} onClose={() => setAdding(false)} /> : null}
      {task.evidence.length === 0 && !adding ? <p className="t13 dim2">{t('evidenceList.empty')}</p> : null}
      <ul className={styles.evidence}>
        {task.evidence.map((evidence) => (
          <li key={evidence.id}>
            <Piece evidence={evidence} />
            {evidence.viewerCanRemove ? (
              <IconButton
                size="s"
                variant="plain"
                label={t('evidenceList.remove', { title: evidence.title })}
                icon={<X />}
                className={styles.evidenceRemove}
                onClick={() => void remove(evidence.id)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

const icons = { FILE: FileText, LINK: ExternalLink, FIGURE: ChartNoAxesColumn, NOTE: NotebookPen } as const

function Piece({ evidence }: { evidence: Evidence }) {
  const { kind, title, file, url, figure, unit, note } = evidence
  const address = file?.url ?? url
  if (file && isPicture(file.mediaType))
    return (
      <a href={file.url} target="_blank" rel="noreferrer" className={pieces.thumb} title={title}>
        <img src={file.url} alt={title} loading="lazy" />
      </a>
    )
  const Icon = icons[kind]
  const words = (
    <>
      <Icon aria-hidden="true" />
      <span className={pieces.pieceWords}>
        <b className="medium">{title}</b>
        <span className="dim2">
          {figure === null ? null : `${formatNumber(figure, 2)} ${unit ?? ''} · `}
          <Facts evidence={evidence} />
        </span>
        {note && note !== title ? <span className="dim">{note}</span> : null}
      </span>
    </>
  )
  return address ? (
    <a href={address} target="_blank" rel="noreferrer" className={styles.piece}>
      {words}
    </a>
  ) : (
    <span className={styles.piece}>{words}</span>
  )
}

function Facts({ evidence }: { evidence: Evidence }) {
  const today = useToday()
  const { file, agency, addedAt } = evidence
  const size = file ? `${formatNumber(file.size / 1_048_576)} MB · ` : ''
  return (
    <>
      {size}
      {agency.mark} · {formatShortDay(civilDayAt(new Date(addedAt)), today)}
    </>
  )
}

function isPicture(mediaType: string): boolean {
  return ['image/jpeg', 'image/png', 'image/webp', 'image/gif'].includes(mediaType)
}
