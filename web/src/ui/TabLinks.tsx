import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import styles from './Tabs.module.css'

/** The row of tabs of a page that has an address for each; holds TabLink elements. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className={styles.list}>
      {children}
    </nav>
  )
}

function TabAnchor({ count, children, ...rest }: ComponentPropsWithRef<'a'> & { count?: number }) {
  return (
    <a {...rest} className={styles.tab}>
      {children}
      {count === undefined ? null : <span className={styles.count}>{count}</span>}
    </a>
  )
}

/** One tab with an address; the router marks the current one. Takes `to`, `params`, `search`, and an optional `count`. */
export const TabLink = createLink(TabAnchor)
