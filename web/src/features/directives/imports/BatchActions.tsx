import RotateCcw from 'lucide-react/icons/rotate-ccw'
import { useTranslation } from 'react-i18next'
import type { ImportBatchFactsFragment } from '#graphql/generated/graphql.ts'
import { Button } from '#ui/Button.tsx'
import { LinkButton } from '#ui/LinkButton.tsx'
import { useRetry } from './use-retry.ts'

/** What to do with a batch: try again what failed; go on to reviewing what was read. */
export function BatchActions({ batch }: { batch: ImportBatchFactsFragment }) {
  const { t } = useTranslation('imports')
  const { retry, busy } = useRetry(batch.id)
  const { retriable, done, state } = batch
  return (
    <>
      {retriable > 0 && state === 'FINISHED' ? (
        <Button icon={<RotateCcw />} busy={busy} onClick={() => void retry({})}>
          {t('retryAll')}
        </Button>
      ) : null}
      {done > 0 ? (
        <LinkButton variant="primary" to="/directives" search={{ state: 'DRAFT' }}>
          {t('review')}
        </LinkButton>
      ) : null}
    </>
  )
}
