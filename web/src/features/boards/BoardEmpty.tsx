import { useNavigate, useSearch } from '@tanstack/react-router'
import Plus from 'lucide-react/icons/plus'
import { useTranslation } from 'react-i18next'
import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { isNarrowed } from './board-filter.ts'

/** A board without tasks: how they get here, or that the filters hide them. */
export function BoardEmpty({ agreement, onAdd }: { agreement: PageAgreement; onAdd: () => void }) {
  const { t } = useTranslation('boards')
  const navigate = useNavigate()
  const search = useSearch({ from: '/framed/agreements/$agreementId/' })
  if (isNarrowed(search)) {
    const clear = () =>
      void navigate({ to: '/agreements/$agreementId', params: { agreementId: agreement.id }, search: {} })
    return (
      <EmptyState
        title={t('emptyBoard.filtered')}
        action={<Button onClick={clear}>{t('emptyBoard.clear')}</Button>}
      >
        {null}
      </EmptyState>
    )
  }
  const add = (
    <Button variant="primary" size="l" icon={<Plus />} onClick={onAdd}>
      {t('add')}
    </Button>
  )
  return (
    <EmptyState title={t('emptyBoard.title')} action={agreement.viewerCanCreateTask ? add : null}>
      {t('emptyBoard.text')}
    </EmptyState>
  )
}
