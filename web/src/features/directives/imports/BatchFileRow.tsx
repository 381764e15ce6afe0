import { Link } from '@tanstack/react-router'
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import Clock from 'lucide-react/icons/clock'
import Copy from 'lucide-react/icons/copy'
import LoaderCircle from 'lucide-react/icons/loader-circle'
import { useTranslation } from 'react-i18next'
import type { DirectiveRowFragment, ImportFileRowFragment } from '#graphql/generated/graphql.ts'
import { formatNumber } from '#i18n/number.ts'
import { formatDay } from '#time/format-day.ts'
import { Button } from '#ui/Button.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import styles from './Batch.module.css'
import { useRetry } from './use-retry.ts'

interface BatchFileRowProps {
  batchId: string
  file: ImportFileRowFragment
}

const icons = {
  QUEUED: Clock,
  READING: LoaderCircle,
  IMPORTED: CircleCheck,
  DUPLICATE: Copy,
  FAILED: CircleAlert,
}

/** One file of a batch: how far it is, what it became or why not, and the way to try again. */
export function BatchFileRow({ batchId, file }: BatchFileRowProps) {
  const { t } = useTranslation('imports')
  const { name, archive, size, state, error } = file
  const directive = file.directive ?? file.existing
  const Icon = icons[state]
  return (
    <li className={styles.file} data-state={state}>
      <Icon aria-hidden="true" className={styles.icon} />
      <div className={styles.what}>
        <p className={styles.name}>
          <span className="medium">{name}</span>
          <span className="dim2">
            {archive ? ` · ${t('in', { archive })}` : null}
            {size > 0 ? ` · ${t('size', { kb: formatNumber(Math.max(1, size / 1024), 0) })}` : null}
          </span>
        </p>
        {directive ? <Became directive={directive} /> : null}
        {error ? <p className={styles.error}>{error.message}</p> : null}
      </div>
      <span className={styles.state}>{t(`state.${state}`)}</span>
      <Again batchId={batchId} file={file} />
    </li>
  )
}

function Became({ directive }: { directive: DirectiveRowFragment }) {
  const { t } = useTranslation('directives')
  const { id, symbol, subject, issuedOn } = directive
  return (
    <p className={styles.became}>
      <Link to="/directives/$directiveId" params={{ directiveId: id }} className="link medium nowrap">
        {symbol ?? t('noSymbol')}
      </Link>
      <span className="dim">
        {[subject ?? t('noSubject'), issuedOn && formatDay(issuedOn)].filter(Boolean).join(' · ')}
      </span>
    </p>
  )
}

function Again({ batchId, file }: BatchFileRowProps) {
  const { t } = useTranslation('imports')
  const { retry, busy } = useRetry(batchId)
  if (!file.viewerCanRetry) return null
  const isDuplicate = file.state === 'DUPLICATE'
  const which = { fileIds: [file.id], ...(isDuplicate ? { allowDuplicate: true } : {}) }
  return (
    <Button size="s" busy={busy} onClick={() => void retry(which)}>
      {t(isDuplicate ? 'anyway' : 'retry')}
      <VisuallyHidden>{file.name}</VisuallyHidden>
    </Button>
  )
}
