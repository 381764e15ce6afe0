import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import styles from './Skeleton.module.css'

/** A grey bar where words will stand. Lengths are CSS lengths; 12 px high unless told. */
export function Skeleton({ width = '100%', height = '12px' }: { width?: string; height?: string }) {
  return <span aria-hidden="true" className={styles.bar} style={{ width, height }} />
}

/** Wraps a page's skeleton, in the page's own shape, and says once that it is loading. */
export function SkeletonArea({
  children,
  className,
}: {
  children: ReactNode
  className?: string | undefined
}) {
  const { t } = useTranslation('ui')
  return (
    <div className={className}>
      <VisuallyHidden>
        <span role="status">{t('loading')}</span>
      </VisuallyHidden>
      <div aria-hidden="true">{children}</div>
    </div>
  )
}

/** A list or table still loading: `rows` rows in a box. */
export function SkeletonRows({ rows = 6, height = '56px' }: { rows?: number; height?: string }) {
  const widths = Array.from({ length: rows }, (_, row) => `${72 - ((row * 13) % 32) - row / 100}%`)
  return (
    <SkeletonArea className="box">
      {widths.map((width) => (
        <div key={width} className={styles.row} style={{ height }}>
          <Skeleton width="16px" height="16px" />
          <div className={styles.words}>
            <Skeleton width={width} />
            <Skeleton width="28%" height="8px" />
          </div>
          <Skeleton width="88px" />
        </div>
      ))}
    </SkeletonArea>
  )
}
