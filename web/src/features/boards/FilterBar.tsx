import { useNavigate, useSearch } from '@tanstack/react-router'
import ListFilter from 'lucide-react/icons/list-filter'
import Plus from 'lucide-react/icons/plus'
import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import { Button } from '#ui/Button.tsx'
import { FilterPill } from '#ui/FilterPill.tsx'
import { usePhoneSlot } from '#ui/frame/phone-slot.ts'
import { useShortcut } from '#ui/frame/shortcuts.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { useIsPhone } from '#ui/media.ts'
import { type BoardSearch, filterKeys, isNarrowed, readBoardSearch } from './board-filter.ts'
import styles from './FilterBar.module.css'
import { useFilterPills } from './use-filter-pills.tsx'

interface FilterBarProps {
  agreement: PageAgreement
  onAdd: () => void
}

/** What narrows the board, in the address; each can be taken away. On a phone it opens from the top bar. */
export function FilterBar({ agreement, onAdd }: FilterBarProps) {
  const { t } = useTranslation('boards')
  const phone = useIsPhone()
  const search = useSearch({ from: '/framed/agreements/$agreementId/' })
  const change = useChangeSearch(agreement.id)
  const pills = useFilterPills(agreement, search, change)
  const [open, setOpen] = useState(false)
  const bar = useRef<HTMLElement | null>(null)
  const group = t('keys.group')
  const clear = () => change(Object.fromEntries(filterKeys.map((key) => [key, undefined])))
  useShortcut({
    keys: 'f',
    label: t('keys.filter'),
    group,
    run: () => bar.current?.querySelector<HTMLElement>('button')?.focus(),
  })
  useShortcut({ keys: 'x', label: t('keys.clear'), group, run: clear })
  if (phone && !open) return <PhoneFilterButton open={open} onToggle={setOpen} on={isNarrowed(search)} />
  return (
    <search ref={bar} aria-label={t('filter.bar')} className={styles.bar}>
      {phone ? <PhoneFilterButton open={open} onToggle={setOpen} on={isNarrowed(search)} /> : null}
      {pills.map((pill) => (
        <FilterPill
          key={pill.key}
          label={pill.label}
          value={pill.value}
          entries={pill.entries}
          pick={pill.pick}
          onClear={pill.on ? () => change({ [pill.key]: undefined }) : undefined}
        />
      ))}
      <SearchBox value={search.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
      {isNarrowed(search) ? (
        <Button size="s" variant="quiet" icon={<X />} onClick={clear}>
          {t('filter.clear')}
        </Button>
      ) : null}
      <span className="grow" />
      {agreement.viewerCanCreateTask && !phone ? (
        <Button size="s" variant="primary" icon={<Plus />} onClick={onAdd}>
          {t('add')}
        </Button>
      ) : null}
    </search>
  )
}

/** Parts of the address to set; undefined takes one away. */
type Change = Partial<Record<keyof BoardSearch, string | undefined>>

function useChangeSearch(agreementId: string): (change: Change) => void {
  const navigate = useNavigate()
  return (change) =>
    void navigate({
      to: '/agreements/$agreementId',
      params: { agreementId },
      search: (before) => readBoardSearch({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    })
}

function PhoneFilterButton({
  open,
  on,
  onToggle,
}: {
  open: boolean
  on: boolean
  onToggle: (open: boolean) => void
}) {
  const { t } = useTranslation('boards')
  const slot = usePhoneSlot('actions')
  const button = (
    <IconButton
      label={t('filter.open')}
      icon={<ListFilter />}
      size="l"
      pressed={open || on}
      onClick={() => onToggle(!open)}
    />
  )
  return slot ? createPortal(button, slot) : null
}

/** How long to wait after the last letter before asking, in milliseconds. */
const typingPause = 300

function SearchBox({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('boards')
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  const input = useRef<HTMLInputElement | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  if (known !== value) {
    // The address changed by itself: the way back, or a filter taken away.
    setKnown(value)
    setText(value)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useShortcut({
    keys: '/',
    label: t('keys.search'),
    group: t('keys.group'),
    run: () => input.current?.focus(),
  })
  const type = (next: string) => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setKnown(next.trim())
      onChange(next.trim())
    }, typingPause)
  }
  return (
    <label className={styles.search}>
      <Search aria-hidden="true" />
      <input
        ref={input}
        type="search"
        value={text}
        placeholder={t('filter.search')}
        aria-label={t('filter.search')}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </label>
  )
}
