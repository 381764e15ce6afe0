import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { RegisterSearch } from '#features/agencies/RegisterSearch.tsx'
import { partsOf } from '#time/civil-day.ts'
import { useToday } from '#time/use-today.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { FilterPill } from '#ui/FilterPill.tsx'
import styles from './Directives.module.css'
import type { DirectiveListed } from './DirectiveTable.tsx'
import type { DirectiveSearch } from './directive-search.ts'

const route = getRouteApi('/framed/directives')
const kinds = ['Chỉ thị', 'Công văn', 'Kế hoạch', 'Nghị quyết', 'Quyết định', 'Thông báo', 'Hướng dẫn']
const years = 8

/** The search field and the filters of the register; all of them live in the address. */
export function DirectiveFilters({ rows }: { rows: readonly DirectiveListed[] }) {
  const { t } = useTranslation('directives')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: { [Field in keyof DirectiveSearch]: DirectiveSearch[Field] | undefined }) =>
    void navigate({ search: (now) => kept({ ...now, ...change }), replace: true })
  return (
    <div className={styles.filters}>
      <RegisterSearch
        label={t('filter.search')}
        value={search.q ?? ''}
        onSearch={(q) => set({ q: q || undefined })}
      />
      <Choice
        name="state"
        value={search.state}
        options={(['DRAFT', 'CONFIRMED'] as const).map((value) => ({ value, label: t(`state.${value}`) }))}
        onSelect={(state) => set({ state: state === 'DRAFT' || state === 'CONFIRMED' ? state : undefined })}
      />
      <Choice
        name="kind"
        value={search.kind}
        options={kinds.map((value) => ({ value, label: value }))}
        onSelect={(kind) => set({ kind })}
      />
      <IssuerChoice rows={rows} value={search.issuer} onSelect={(issuer) => set({ issuer })} />
      <YearChoice value={search.year} onSelect={(year) => set({ year })} />
    </div>
  )
}

function kept(
  search: { [Field in keyof DirectiveSearch]: DirectiveSearch[Field] | undefined },
): DirectiveSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

interface ChoiceProps {
  name: 'state' | 'kind' | 'issuer' | 'year'
  value: string | undefined
  options: readonly { value: string; label: string; icon?: React.ReactNode }[]
  onSelect: (value: string | undefined) => void
}

function Choice({ name, value, options, onSelect }: ChoiceProps) {
  const { t } = useTranslation('directives')
  const label = t(`filter.${name}`)
  const chosen = options.find((option) => option.value === value)
  return (
    <FilterPill
      label={label}
      value={chosen?.label ?? value ?? t('filter.all')}
      entries={[{ kind: 'radio', id: name, label, value: value ?? '', options, onSelect }]}
      onClear={value === undefined ? undefined : () => onSelect(undefined)}
    />
  )
}

type IssuerChoiceProps = Pick<ChoiceProps, 'value' | 'onSelect'> & { rows: readonly DirectiveListed[] }

// Who issued something that is on screen: a list of everybody would say little.
function IssuerChoice({ rows, ...choice }: IssuerChoiceProps) {
  const issuers = new Map(rows.flatMap(({ issuer }) => (issuer ? [[issuer.id, issuer] as const] : [])))
  const options = [...issuers.values()].map((agency) => ({
    value: agency.id,
    label: agency.name,
    icon: <AgencyChip agency={agency} decorative />,
  }))
  return options.length > 0 || choice.value ? <Choice name="issuer" options={options} {...choice} /> : null
}

interface YearChoiceProps {
  value: number | undefined
  onSelect: (year: number | undefined) => void
}

function YearChoice({ value, onSelect }: YearChoiceProps) {
  const { year: now } = partsOf(useToday())
  const options = Array.from({ length: years }, (_, back) => String(now - back))
  return (
    <Choice
      name="year"
      value={value === undefined ? undefined : String(value)}
      options={options.map((year) => ({ value: year, label: year }))}
      onSelect={(year) => onSelect(year === undefined ? undefined : Number(year))}
    />
  )
}
