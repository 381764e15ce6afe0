import { useTranslation } from 'react-i18next'
import type { BoardEventKind } from '#graphql/generated/graphql.ts'
import { partsOf } from '#time/civil-day.ts'
import { formatDay } from '#time/format-day.ts'
import { taskStatuses } from '#ui/StatusLabel.tsx'

/** What the words are made from. */
interface TellableChange {
  readonly kind: BoardEventKind
  readonly changes: readonly { readonly field: string; readonly after: string | null }[]
}

/** Gives the function that says in a few words what somebody did, before the task's title. */
export function useChangeWords(): (change: TellableChange) => string {
  const { t } = useTranslation(['work', 'ui'])
  return ({ kind, changes }) => {
    const after = (field: string) => changes.find((change) => change.field === field)?.after ?? null
    const status = taskStatuses.find((one) => one === after('status'))
    const due = after('dueOn')
    if (status && (kind === 'TASK_STATUS_CHANGED' || kind === 'TASK_MOVED'))
      return t('change.status', { status: t(`ui:status.${status}`) })
    if (kind === 'TASK_UPDATED' && due && isDay(due)) return t('change.due', { day: formatDay(due) })
    return t(`change.${kind}`)
  }
}

function isDay(text: string): boolean {
  try {
    return partsOf(text).year > 0
  } catch {
    return false
  }
}
