import { Skeleton, SkeletonArea } from '#ui/Skeleton.tsx'
import styles from './History.module.css'

const widths = ['58%', '44%', '66%', '50%', '61%', '39%']

/** The history while it loads: a day with a few entries. */
export function HistorySkeleton() {
  return (
    <SkeletonArea>
      <div className={styles.dayName}>
        <Skeleton width="96px" />
      </div>
      <div className={styles.entries}>
        {widths.map((width) => (
          <div key={width} className={styles.entry}>
            <Skeleton width="24px" height="24px" />
            <div className={styles.skeletonWords}>
              <Skeleton width={width} />
              <Skeleton width="36%" height="8px" />
            </div>
          </div>
        ))}
      </div>
    </SkeletonArea>
  )
}
