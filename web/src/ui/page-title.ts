import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '#ui/announcer.ts'

/** Sets the window's title, `title · Liên tịch`, and tells screen readers that the page has changed. */
export function usePageTitle(title: string): void {
  const { t } = useTranslation('frame')
  const product = t('product')
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product
    if (title) announce(title)
  }, [title, product])
}
