import type { ReactNode } from 'react'
import { PhoneBar } from '#ui/frame/PhoneBar.tsx'
import { useIsPhone } from '#ui/media.ts'
import styles from './PageHeader.module.css'

interface PageHeaderProps {
  title: ReactNode
  /** Links that lead here, before the title; `/` stands between. Left out on phones, where `back` does it. */
  breadcrumb?: ReactNode
  /** Beside the title: a state, a period. */
  beside?: ReactNode
  /** At the right: presence, share, the one primary action. */
  actions?: ReactNode
  /** The second row: parties, official bar, figures. */
  below?: ReactNode
  /** A TabLinks element, or a row of steps, on the lower edge. */
  tabs?: ReactNode
  /** On phones: a BackLink, and a shorter title and a line under it, in the top bar. */
  phone?: { back?: ReactNode; title?: ReactNode; subtitle?: ReactNode; actions?: ReactNode }
}

/** The head of a page under the top bar. On a phone the title moves into the top bar. */
export function PageHeader(props: PageHeaderProps) {
  return useIsPhone() ? <PhoneHeader {...props} /> : <WideHeader {...props} />
}

function WideHeader({ title, breadcrumb, beside, actions, below, tabs }: PageHeaderProps) {
  return (
    <header className={styles.header} data-tabs={tabs ? '' : undefined}>
      <div className={styles.top}>
        <div className={styles.name}>
          {breadcrumb ? (
            <>
              <span className={styles.crumb}>{breadcrumb}</span>
              <span aria-hidden="true" className={styles.slash}>
                /
              </span>
            </>
          ) : null}
          <h1 className={styles.title}>{title}</h1>
          {beside}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      {below ? <div className={styles.below}>{below}</div> : null}
      {tabs ? <div className={styles.tabs}>{tabs}</div> : null}
    </header>
  )
}

function PhoneHeader({ title, beside, actions, below, tabs, phone = {} }: PageHeaderProps) {
  const more = beside || actions || below || tabs
  return (
    <>
      <PhoneBar
        back={phone.back}
        title={phone.title ?? title}
        subtitle={phone.subtitle}
        actions={phone.actions}
      />
      {more ? (
        <header className={styles.header} data-tabs={tabs ? '' : undefined}>
          {beside || actions ? (
            <div className={styles.actions}>
              {beside}
              {actions}
            </div>
          ) : null}
          {below ? <div className={styles.below}>{below}</div> : null}
          {tabs ? <div className={styles.tabs}>{tabs}</div> : null}
        </header>
      ) : null}
    </>
  )
}
