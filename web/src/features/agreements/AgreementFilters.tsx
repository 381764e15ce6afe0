import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterPill } from '#ui/FilterPill.tsx'
import { TextField } from '#ui/TextField.tsx'
import styles from './AgreementPage.module.css'
import {
  type AgreementsSearch,
  agreementKinds,
  agreementStates,
  readAgreementsSearch,
} from './agreements-search.ts'

const route = getRouteApi('/framed/agreements')
const any = ''
/** How long to wait after the last letter before asking, in milliseconds. */
const typingPause = 300

/** What narrows the list, kept in the address. */
export function AgreementFilters({ found }: { found: number | null }) {
  const { t } = useTranslation('agreements')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: Partial<Record<keyof AgreementsSearch, string | undefined>>) =>
    void navigate({ search: (before) => readAgreementsSearch({ ...before, ...next }), replace: true })
  const pill = (key: 'kind' | 'state', options: readonly { value: string; label: string }[]) => (
    <FilterPill
      label={t(`filter.${key}`)}
      value={options.find((one) => one.value === search[key])?.label ?? t('filter.all')}
      onClear={search[key] ? () => change({ [key]: undefined }) : undefined}
      entries={[
        {
          kind: 'radio',
          id: key,
          label: t(`filter.${key}`),
          value: search[key] ?? any,
          options: [{ value: any, label: t('filter.all') }, ...options],
          onSelect: (value) => change({ [key]: value || undefined }),
        },
      ]}
    />
  )
  return (
    <search aria-label={t('title')} className={styles.filters}>
      <SearchBox value={search.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
      {pill(
        'kind',
        agreementKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
      )}
      {pill(
        'state',
        agreementStates.map((value) => ({ value, label: t(`state.${value}`) })),
      )}
      <span className="grow" />
      {found === null ? null : <span className="t12 dim2 num">{t('found', { count: found })}</span>}
    </search>
  )
}

function SearchBox({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('agreements')
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  if (known !== value) {
    // The address changed by itself: the way back, or a filter taken away.
    setKnown(value)
    setText(value)
  }
  return (
    <div className={styles.search}>
      <TextField
        label={t('filter.search')}
        hideLabel
        type="search"
        placeholder={t('filter.search')}
        value={text}
        onChange={(next) => {
          setText(next)
          clearTimeout(timer.current)
          timer.current = setTimeout(() => {
            setKnown(next.trim())
            onChange(next.trim())
          }, typingPause)
        }}
      />
    </div>
  )
}
