import styles from './Kbd.module.css'

/** A key or a chord as printed on a keyboard, e.g. `Ctrl K`. `onPrimary` inherits the colour of a filled button. */
export function Kbd({ keys, onPrimary = false }: { keys: string; onPrimary?: boolean }) {
  return <kbd className={onPrimary ? `${styles.kbd} ${styles.onPrimary}` : styles.kbd}>{keys}</kbd>
}
