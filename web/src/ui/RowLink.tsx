import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'
import styles from './DataTable.module.css'

function RowAnchor(props: ComponentPropsWithRef<'a'>) {
  return <a {...props} className={styles.link} />
}

/** A link whose target is the whole row or box it stands in (the nearest `position: relative`). Takes `to`, `params`, `search`. */
export const RowLink = createLink(RowAnchor)
