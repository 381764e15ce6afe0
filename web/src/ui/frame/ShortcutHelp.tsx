import { useTranslation } from 'react-i18next'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Kbd } from '#ui/Kbd.tsx'
import styles from './ShortcutHelp.module.css'
import { type Shortcut, setSingleKeys, useBoundShortcuts, useSingleKeys } from './shortcuts.ts'

/** The list of keys that work on the page now, opened with `?`. */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('frame')
  const groups = Map.groupBy(useBoundShortcuts(), (shortcut) => shortcut.group)
  const singleKeys = useSingleKeys()
  return (
    <Dialog open={open} title={t('shortcuts.title')} onClose={onClose}>
      {[...groups].map(([group, shortcuts]) => (
        <section key={group} className={styles.group}>
          <h3>{group}</h3>
          <dl>
            {shortcuts.map((shortcut) => (
              <Row key={shortcut.keys + shortcut.label} shortcut={shortcut} />
            ))}
          </dl>
        </section>
      ))}
      <div className={styles.setting}>
        <Checkbox label={t('shortcuts.singleKeys')} checked={singleKeys} onChange={setSingleKeys} />
        <p className="t12 dim2">{t('shortcuts.singleKeysHint')}</p>
      </div>
    </Dialog>
  )
}

function Row({ shortcut }: { shortcut: Shortcut }) {
  return (
    <div className={styles.row}>
      <dt>{shortcut.label}</dt>
      <dd>
        <Kbd keys={shownKeys(shortcut.keys)} />
      </dd>
    </div>
  )
}

/** `mod+enter` as it is printed on keys: `Ctrl Enter`. */
function shownKeys(keys: string): string {
  const names = keys === '+' ? ['+'] : keys.split('+')
  return names
    .map((name) => (name === 'mod' ? 'Ctrl' : name.charAt(0).toUpperCase() + name.slice(1)))
    .join(' ')
}
