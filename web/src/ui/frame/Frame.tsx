import { useMatches, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Brand } from '#ui/Brand.tsx'
import { classNames } from '#ui/class-names.ts'
import { useIsPhone, useMediaQuery } from '#ui/media.ts'
import type { MenuEntry } from '#ui/menu-entry.ts'
import { BottomBar } from './BottomBar.tsx'
import styles from './Frame.module.css'
import { useRailCollapsed } from './frame-state.ts'
import { type FramePerson, PersonMenu } from './PersonMenu.tsx'
import { usePersonEntries } from './person-entries.tsx'
import { phoneSlotRefs } from './phone-slot.ts'
import { Rail } from './Rail.tsx'
import { ShortcutHelp } from './ShortcutHelp.tsx'
import { useShortcut } from './shortcuts.ts'

interface FrameProps {
  person: FramePerson
  onSignOut: () => void
  /** The agency in whose name one acts: a chip, or a Menu of the person's agencies. */
  agency?: ReactNode
  /** A SearchButton. */
  search?: ReactNode
  /** A ConnectionChip. */
  connection?: ReactNode
  /** Counts after rail entries, by their `to`. */
  counts?: Readonly<Record<string, number>>
  children: ReactNode
}

const noCounts = {}

/** What surrounds every page: rail or bottom bar, top bar, skip link, shortcuts. Slots left out take no place. */
export function Frame({
  person,
  onSignOut,
  agency,
  search,
  connection,
  counts = noCounts,
  children,
}: FrameProps) {
  const { t } = useTranslation('frame')
  const [help, setHelp] = useState(false)
  const entries = usePersonEntries(() => setHelp(true), onSignOut)
  const phone = useIsPhone()
  const main = useFocusOnArrival()
  useShortcut({
    keys: '?',
    label: t('shortcuts.help'),
    group: t('shortcuts.general'),
    run: () => setHelp(true),
  })
  const bar = { person, entries, agency, search, connection }
  return (
    <>
      <a href="#main" className={styles.skip}>
        {t('skip')}
      </a>
      {phone ? (
        <div className={styles.phone}>
          <PhoneTop {...bar} />
          <Main ref={main}>{children}</Main>
          <BottomBar entries={entries} />
        </div>
      ) : (
        <Wide {...bar} counts={counts}>
          <Main ref={main}>{children}</Main>
        </Wide>
      )}
      <ShortcutHelp open={help} onClose={() => setHelp(false)} />
    </>
  )
}

interface BarProps extends Pick<FrameProps, 'person' | 'agency' | 'search' | 'connection'> {
  entries: readonly MenuEntry[]
}

function Wide({
  person,
  entries,
  agency,
  search,
  connection,
  counts = noCounts,
  children,
}: BarProps & Pick<FrameProps, 'counts' | 'children'>) {
  const collapsed = useRailCollapsed()
  const small = useMediaQuery('(max-width: 1023px)')
  const slimPage = useMatches().some((match) => match.staticData.slimRail)
  const narrow = collapsed || small || slimPage
  return (
    <div className={classNames(styles.app, narrow && styles.slim)}>
      <Rail narrow={narrow} fixed={small || slimPage} counts={counts} />
      <header className={styles.top}>
        <div className={styles.side}>{agency}</div>
        {search}
        <div className={classNames(styles.side, styles.end)}>
          {connection}
          <PersonMenu person={person} entries={entries} />
        </div>
      </header>
      {children}
    </div>
  )
}

// The person's menu stands under "Thêm" in the bottom bar.
function PhoneTop({ agency, search, connection }: BarProps) {
  return (
    <header className={styles.phoneTop}>
      <div ref={phoneSlotRefs.page} className={styles.pageBar} />
      <div className={styles.ownBar}>
        <span className={styles.mark}>
          <Brand />
        </span>
        <div className={styles.agency}>{agency}</div>
        {search}
      </div>
      {connection}
      <div ref={phoneSlotRefs.actions} className={styles.pageActions} />
    </header>
  )
}

function Main({ children, ref }: { children: ReactNode; ref: React.RefObject<HTMLElement | null> }) {
  return (
    <main id="main" ref={ref} tabIndex={-1} data-scroll-restoration-id="main" className={styles.main}>
      {children}
    </main>
  )
}

// After going to another page the focus stands at its start, as after a full load; not on the first page.
function useFocusOnArrival() {
  const main = useRef<HTMLElement | null>(null)
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const last = useRef(path)
  useEffect(() => {
    const moved = last.current !== undefined && last.current !== path
    last.current = path
    if (moved && !main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [path])
  return main
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Keeps the rail at 56 px on this page: boards, plans, directives. */
    slimRail?: boolean
  }
}
