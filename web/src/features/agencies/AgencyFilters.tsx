import { getRouteApi } from '@tanstack/react-router'
import History from 'lucide-react/icons/history'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/Button.tsx'
import { FilterPill } from '#ui/FilterPill.tsx'
import styles from './Agencies.module.css'
import { type AgencySearch, agencyKinds, agencyLevels, readAgencySearch } from './agency-search.ts'
import { RegisterSearch } from './RegisterSearch.tsx'

const route = getRouteApi('/framed/agencies')

/** The search field and filters of the register; all of them live in the address. */
export function AgencyFilters() {
  const { t } = useTranslation('agencies')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: { [Field in keyof AgencySearch]: string | true | undefined }) =>
    void navigate({ search: (now) => readAgencySearch({ ...now, ...change }), replace: true })
  const pill = (name: 'kind' | 'level', options: readonly { value: string; label: string }[]) => {
    const value = search[name]
    const label = t(`column.${name}`)
    return (
      <FilterPill
        label={label}
        value={options.find((option) => option.value === value)?.label ?? t('all')}
        entries={[
          {
            kind: 'radio',
            id: name,
            label,
            value: value ?? '',
            options,
            onSelect: (next) => set({ [name]: next }),
          },
        ]}
        onClear={value ? () => set({ [name]: undefined }) : undefined}
      />
    )
  }
  return (
    <div className={styles.filters}>
      <RegisterSearch
        label={t('search')}
        value={search.q ?? ''}
        onSearch={(q) => set({ q: q || undefined })}
      />
      {pill(
        'kind',
        agencyKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
      )}
      {pill(
        'level',
        agencyLevels.map((value) => ({ value, label: t(`level.${value}`) })),
      )}
      <Button
        size="s"
        variant="quiet"
        icon={<History />}
        pressed={search.past === true}
        onClick={() => set({ past: search.past ? undefined : true })}
      >
        {t('past')}
      </Button>
    </div>
  )
}
