import { Link } from '@tanstack/react-router'
import Copy from 'lucide-react/icons/copy'
import ShieldAlert from 'lucide-react/icons/shield-alert'
import { useTranslation } from 'react-i18next'
import type { DirectiveRowFragment } from '#graphql/generated/graphql.ts'
import { formatDay } from '#time/format-day.ts'
import { Button } from '#ui/Button.tsx'
import styles from './Import.module.css'

/** A document with a state-secret mark was refused: why, and that nothing was kept. */
export function SecretNotice({ message, onClear }: { message: string; onClear: () => void }) {
  const { t } = useTranslation('directives')
  return (
    <div ref={bringIntoView} role="alert" className={styles.secret}>
      <ShieldAlert aria-hidden="true" />
      <div className="grow">
        <p className="strong">{message}</p>
        <p>{t('import.secretText')}</p>
        <Button size="s" onClick={onClear}>
          {t('import.clear')}
        </Button>
      </div>
    </div>
  )
}

interface DuplicateNoticeProps {
  duplicate: { readonly message: string; readonly existing: DirectiveRowFragment | null }
  busy: boolean
  onAnyway: () => void
}

/** The document is registered already: where, and the way to register it all the same. */
export function DuplicateNotice({ duplicate, busy, onAnyway }: DuplicateNoticeProps) {
  const { t } = useTranslation('directives')
  const { existing, message } = duplicate
  const facts = existing
    ? [existing.issuer?.name ?? existing.issuerText, existing.issuedOn && formatDay(existing.issuedOn)]
    : []
  return (
    <div ref={bringIntoView} role="alert" className={styles.duplicate}>
      <Copy aria-hidden="true" />
      <div className="grow">
        <p className="strong">{message}</p>
        {existing ? (
          <p>
            <Link to="/directives/$directiveId" params={{ directiveId: existing.id }} className="link medium">
              {existing.symbol ?? t('noSymbol')}
            </Link>{' '}
            <span className="dim">
              {facts.filter(Boolean).join(' · ')} · {t(`state.${existing.state}`)}
            </span>
          </p>
        ) : null}
        <Button size="s" busy={busy} onClick={onAnyway}>
          {t('import.anyway')}
        </Button>
      </div>
    </div>
  )
}

function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
