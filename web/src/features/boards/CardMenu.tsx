import Ellipsis from 'lucide-react/icons/ellipsis'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#ui/IconButton.tsx'
import { Menu } from '#ui/Menu.tsx'
import type { MenuEntry } from '#ui/menu-entry.ts'
import { StatusIcon, taskStatuses } from '#ui/StatusLabel.tsx'
import { showToast } from '#ui/toasts.ts'
import styles from './Board.module.css'
import type { Card } from './board-state.ts'
import type { BoardActions } from './use-board-actions.ts'

/** Everything that dragging does and more, without dragging. */
export function CardMenu({ card, actions }: { card: Card; actions: BoardActions }) {
  const { t } = useTranslation('boards')
  const entries = useCardEntries(card, actions)
  return (
    <Menu
      label={t('card.menu', { title: card.title })}
      entries={entries}
      align="end"
      trigger={(trigger) => (
        <IconButton
          {...trigger}
          label={t('card.menu', { title: card.title })}
          icon={<Ellipsis />}
          size="s"
          variant="plain"
          tabIndex={-1}
          data-card-menu=""
          className={styles.menu}
        />
      )}
    />
  )
}

function useCardEntries(card: Card, actions: BoardActions): MenuEntry[] {
  const { t } = useTranslation(['boards', 'ui'])
  const copy = () => {
    const url = new URL(location.href)
    url.searchParams.set('task', String(card.number))
    void navigator.clipboard.writeText(url.href).then(() => showToast({ message: t('card.copied') }))
  }
  // Cancelling asks for a reason; that is done in the task itself.
  const goals = taskStatuses.filter((status) => status !== 'CANCELLED' || card.status === 'CANCELLED')
  return [
    {
      kind: 'radio',
      id: 'status',
      label: t('card.moveTo'),
      value: card.status,
      options: goals.map((status) => ({
        value: status,
        label: t(`ui:status.${status}`),
        icon: <StatusIcon status={status} />,
        disabled: status !== card.status && !card.allowedStatuses.includes(status),
      })),
      onSelect: (value) => {
        const to = taskStatuses.find((status) => status === value)
        if (to && to !== card.status) actions.moveTo(card, to, 0)
      },
    },
    { kind: 'separator', id: 'after-status' },
    { id: 'up', label: t('card.up'), onSelect: () => actions.nudge(card, 'up') },
    { id: 'down', label: t('card.down'), onSelect: () => actions.nudge(card, 'down') },
    { id: 'top', label: t('card.top'), onSelect: () => actions.nudge(card, 'top') },
    { id: 'bottom', label: t('card.bottom'), onSelect: () => actions.nudge(card, 'bottom') },
    { kind: 'separator', id: 'after-place' },
    { id: 'open', label: t('keys.open'), shortcut: 'Enter', onSelect: () => actions.open(card) },
    { id: 'copy', label: t('card.copy'), onSelect: copy },
  ]
}
