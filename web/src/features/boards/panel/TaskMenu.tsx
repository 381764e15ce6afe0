import Ellipsis from 'lucide-react/icons/ellipsis'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#ui/IconButton.tsx'
import { Menu } from '#ui/Menu.tsx'
import { showToast } from '#ui/toasts.ts'
import type { TaskDetail } from './task-detail.ts'
import { useUndo } from './use-save.ts'

/** What else can be done with the open task. */
export function TaskMenu({ task }: { task: TaskDetail }) {
  const { t } = useTranslation(['boards', 'ui'])
  const undo = useUndo(task.id)
  const copy = () =>
    void navigator.clipboard.writeText(location.href).then(() => showToast({ message: t('card.copied') }))
  return (
    <Menu
      label={t('panel.more')}
      align="end"
      entries={[
        { id: 'copy', label: t('card.copy'), onSelect: copy },
        { id: 'undo', label: t('ui:action.undo'), onSelect: undo, disabled: !task.viewerCanEdit },
      ]}
      trigger={(trigger) => <IconButton {...trigger} label={t('panel.more')} icon={<Ellipsis />} />}
    />
  )
}
