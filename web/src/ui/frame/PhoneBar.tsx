import { createLink } from '@tanstack/react-router'
import ChevronLeft from 'lucide-react/icons/chevron-left'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { iconButtonClass } from '#ui/Button.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import styles from './PhoneBar.module.css'
import { usePhoneSlot } from './phone-slot.ts'

interface PhoneBarProps {
  /** A BackLink. */
  back?: ReactNode
  title: ReactNode
  /** A small line under the title. */
  subtitle?: ReactNode
  /** IconButtons at the right, after the connection. */
  actions?: ReactNode
}

/** What a page puts into the top bar of a phone; PageHeader does it for you. Draws nothing on wide screens. */
export function PhoneBar({ back, title, subtitle, actions }: PhoneBarProps) {
  const page = usePhoneSlot('page')
  const end = usePhoneSlot('actions')
  if (!page || !end) return null
  const words = (
    <div className={styles.words}>
      <h1 className={styles.title}>{title}</h1>
      {subtitle ? <p className={styles.subtitle}>{subtitle}</p> : null}
    </div>
  )
  return (
    <>
      {createPortal(
        <>
          {back}
          {words}
        </>,
        page,
      )}
      {actions ? createPortal(actions, end) : null}
    </>
  )
}

function BackAnchor({ label, ...props }: ComponentPropsWithRef<'a'> & { label?: string }) {
  const { t } = useTranslation('ui')
  return (
    <a {...props} className={iconButtonClass({ variant: 'quiet' }, styles.back)}>
      <ChevronLeft aria-hidden="true" />
      <VisuallyHidden>{label ?? t('action.back')}</VisuallyHidden>
    </a>
  )
}

/** The arrow to the page above, for PageHeader's `phone.back`. Takes `to`, `params`, `search`. */
export const BackLink = createLink(BackAnchor)
