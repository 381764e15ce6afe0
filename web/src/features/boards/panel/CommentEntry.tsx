import Ellipsis from 'lucide-react/icons/ellipsis'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { EditCommentDocument, RemoveCommentDocument } from '#graphql/generated/graphql.ts'
import { outcomeOf } from '#graphql/outcome.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { Button } from '#ui/Button.tsx'
import { ConfirmDialog } from '#ui/Dialog.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Menu } from '#ui/Menu.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { showToast } from '#ui/toasts.ts'
import { Moment } from './Moment.tsx'
import styles from './Panel.module.css'
import talk from './Talk.module.css'
import type { TaskComment } from './task-detail.ts'

/** Something said on a task, with those it names marked. */
export function CommentEntry({ comment, onChanged }: { comment: TaskComment; onChanged: () => void }) {
  const { t } = useTranslation('boards')
  const [editing, setEditing] = useState(false)
  const { author, agency, body, mentions, createdAt, editedAt } = comment
  return (
    <li className={talk.entry}>
      <Avatar person={{ name: author.name, agency }} decorative />
      <div className="grow t13">
        <p>
          <b className="medium">{author.name}</b> <span className="dim2">· {agency.name}</span>
        </p>
        {editing ? (
          <EditComment comment={comment} onClose={() => setEditing(false)} />
        ) : (
          <p className={talk.said}>
            {marked(
              body,
              mentions.map((mention) => mention.text),
            )}
          </p>
        )}
        <Moment at={createdAt}>{editedAt ? ` · ${t('activity.edited')}` : null}</Moment>
      </div>
      {(comment.viewerCanEdit || comment.viewerCanRemove) && !editing ? (
        <CommentMenu comment={comment} onEdit={() => setEditing(true)} onChanged={onChanged} />
      ) : null}
    </li>
  )
}

/** The words with each mention in the colour of a link. */
function marked(body: string, mentions: readonly string[]): ReactNode[] {
  const names = mentions.map((name) => (name.startsWith('@') ? name : `@${name}`))
  const parts: ReactNode[] = []
  let rest = body
  for (let at = nextOf(rest, names); at; at = nextOf(rest, names)) {
    parts.push(
      rest.slice(0, at.index),
      <b key={parts.length} className={talk.mention}>
        {at.name}
      </b>,
    )
    rest = rest.slice(at.index + at.name.length)
  }
  return [...parts, rest]
}

function nextOf(text: string, names: readonly string[]): { index: number; name: string } | null {
  const found = names
    .map((name) => ({ index: text.indexOf(name), name }))
    .filter(({ index }) => index >= 0)
    .sort((a, b) => a.index - b.index)
  return found[0] ?? null
}

interface CommentMenuProps {
  comment: TaskComment
  onEdit: () => void
  onChanged: () => void
}

function CommentMenu({ comment, onEdit, onChanged }: CommentMenuProps) {
  const { t } = useTranslation('boards')
  const [asking, setAsking] = useState(false)
  const [{ fetching }, removeComment] = useMutation(RemoveCommentDocument)
  const remove = async () => {
    const answer = await removeComment({ input: { commentId: comment.id } })
    const outcome = outcomeOf(answer, (data) => data.removeComment)
    setAsking(false)
    if (outcome.ok) onChanged()
    else showToast({ message: outcome.failure.message, tone: 'warning' })
  }
  const edit = { id: 'edit', label: t('activity.edit'), onSelect: onEdit }
  const drop = { id: 'remove', label: t('activity.remove'), danger: true, onSelect: () => setAsking(true) }
  return (
    <>
      <Menu
        label={t('panel.more')}
        align="end"
        entries={[...(comment.viewerCanEdit ? [edit] : []), ...(comment.viewerCanRemove ? [drop] : [])]}
        trigger={(trigger) => (
          <IconButton {...trigger} size="s" label={t('panel.more')} icon={<Ellipsis />} />
        )}
      />
      <ConfirmDialog
        open={asking}
        title={t('activity.removeAsk')}
        confirmLabel={t('activity.remove')}
        busy={fetching}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
      >
        {t('activity.removeText')}
      </ConfirmDialog>
    </>
  )
}

function EditComment({ comment, onClose }: { comment: TaskComment; onClose: () => void }) {
  const { t } = useTranslation('boards')
  const [body, setBody] = useState(comment.body)
  const [error, setError] = useState<string>()
  const [{ fetching }, editComment] = useMutation(EditCommentDocument)
  const save = async () => {
    const answer = await editComment({ input: { commentId: comment.id, body } })
    const outcome = outcomeOf(answer, (data) => data.editComment)
    if (outcome.ok) onClose()
    else setError(outcome.failure.message)
  }
  return (
    <div className={styles.editing}>
      <TextArea
        label={t('activity.edit')}
        hideLabel
        value={body}
        error={error}
        autoFocus
        onChange={setBody}
      />
      <div className="row">
        <Button size="s" busy={fetching} onClick={() => void save()}>
          {t('panel.save')}
        </Button>
        <Button size="s" variant="quiet" onClick={onClose}>
          {t('panel.cancelEdit')}
        </Button>
      </div>
    </div>
  )
}
