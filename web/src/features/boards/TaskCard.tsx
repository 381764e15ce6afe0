import { Link } from '@tanstack/react-router'
import Hourglass from 'lucide-react/icons/hourglass'
import ListChecks from 'lucide-react/icons/list-checks'
import MessageSquare from 'lucide-react/icons/message-square'
import Paperclip from 'lucide-react/icons/paperclip'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#time/use-today.ts'
import { agencyColour } from '#ui/agency-colour.ts'
import { classNames } from '#ui/class-names.ts'
import { DueLabel } from '#ui/DueLabel.tsx'
import { TaskFace } from '#ui/TaskFace.tsx'
import styles from './Board.module.css'
import type { Mark } from './board-marks.ts'
import type { Card } from './board-state.ts'

interface TaskCardProps {
  card: Card
  mark: Mark | undefined
  unsent: boolean
  /** The one card of the board that Tab reaches. */
  current: boolean
  /** Lifted with the keyboard or the pointer. */
  lifted?: boolean
}

/** A card on a board: the link to its task, its face, and who just changed it. */
export const TaskCard = memo(function TaskCard({ card, mark, unsent, current, lifted }: TaskCardProps) {
  const { t } = useTranslation('boards')
  return (
    <div
      className={classNames(styles.card, mark && styles.marked, lifted && styles.lifted)}
      style={mark ? agencyColour(mark.agency.colorIndex) : undefined}
    >
      <TaskFace
        title={
          <Link
            from="/agreements/$agreementId"
            to="."
            search={(before: object) => ({ ...before, task: card.number })}
            resetScroll={false}
            draggable={false}
            tabIndex={current ? 0 : -1}
            data-card={card.id}
            className={styles.link}
          >
            {card.title}
          </Link>
        }
        source={card.source?.label ?? t('noSource', { key: card.key })}
        lead={card.leadAgency}
        coordinating={card.coordinatingAgencies}
        assignee={card.assignees[0] ?? null}
        waiting={card.status === 'WAITING' ? <Waiting card={card} /> : null}
        meta={hasMeta(card) ? <Meta card={card} /> : null}
        unsent={unsent ? t('unsent') : null}
      />
      {mark ? <MarkTag mark={mark} /> : null}
    </div>
  )
})

function Waiting({ card }: { card: Card }) {
  const { t } = useTranslation('boards')
  return (
    <>
      <Hourglass aria-hidden="true" />
      <span>
        {card.waitCondition ?? t('waitUnknown')}
        {card.hasReleaseProposal ? <b className={styles.arrived}>{t('arrived')}</b> : null}
      </span>
    </>
  )
}

function hasMeta(card: Card): boolean {
  const due = card.status === 'WAITING' ? null : (card.dueOn ?? card.completedOn)
  return due !== null || card.checklistTotal + card.evidenceCount + card.commentCount > 0
}

function Meta({ card }: { card: Card }) {
  const { t } = useTranslation('boards')
  const today = useToday()
  const { status, checklistDone, checklistTotal, evidenceCount, commentCount } = card
  return (
    <>
      {status === 'WAITING' ? null : (
        <DueLabel
          deadline={card.dueOn}
          today={today}
          doneOn={status === 'DONE' ? card.completedOn : null}
          calm={status === 'CANCELLED'}
        />
      )}
      {checklistTotal > 0 ? (
        <span title={t('checklist', { done: checklistDone, total: checklistTotal })}>
          <ListChecks aria-hidden="true" />
          {checklistDone}/{checklistTotal}
        </span>
      ) : null}
      {evidenceCount > 0 ? (
        <span title={t('evidence', { count: evidenceCount })}>
          <Paperclip aria-hidden="true" />
          {evidenceCount}
        </span>
      ) : null}
      {commentCount > 0 ? (
        <span title={t('comments', { count: commentCount })}>
          <MessageSquare aria-hidden="true" />
          {commentCount}
        </span>
      ) : null}
    </>
  )
}

const told = [
  'TASK_CREATED',
  'TASK_UPDATED',
  'TASK_MOVED',
  'TASK_STATUS_CHANGED',
  'TASK_CONFIRMED',
  'TASK_RELEASED',
  'COMMENT_ADDED',
  'EVIDENCE_ADDED',
  'CHECKLIST_CHANGED',
] as const

function MarkTag({ mark }: { mark: Mark }) {
  const { t } = useTranslation('boards')
  const kind = told.find((one) => one === mark.kind) ?? 'other'
  return <span className={styles.tag}>{t(`just.${kind}`, { agency: mark.agency.name })}</span>
}
