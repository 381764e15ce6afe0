import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '#ui/frame/shortcuts.ts'

/** Walks through the rows of a table with J and K, from link to link; Enter is the link's own. Give the ref to what holds the table. */
export function useRowKeys() {
  const { t } = useTranslation('directives')
  const place = useRef<HTMLDivElement | null>(null)
  const go = (step: 1 | -1) => {
    const rows = [...(place.current?.querySelectorAll<HTMLElement>('tbody tr') ?? [])]
    const at = rows.findIndex((row) => row.contains(document.activeElement))
    const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))
    rows[next]?.querySelector('a')?.focus()
  }
  const group = t('shortcuts.register')
  useShortcut({ keys: 'j', label: t('shortcuts.nextRow'), group, run: () => go(1) })
  useShortcut({ keys: 'k', label: t('shortcuts.previousRow'), group, run: () => go(-1) })
  return place
}
