import { getRouteApi } from '@tanstack/react-router'
import FilePen from 'lucide-react/icons/file-pen'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { RegisterSearch } from '#features/agencies/RegisterSearch.tsx'
import { AgencyNamesDocument, UnreviewedDirectivesDocument } from '#graphql/generated/graphql.ts'
import { partsOf } from '#time/civil-day.ts'
import { useToday } from '#time/use-today.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { Button } from '#ui/Button.tsx'
import { FilterPill } from '#ui/FilterPill.tsx'
import styles from './Directives.module.css'
import type { DirectiveListed } from './DirectiveTable.tsx'
import type { DirectiveSearch } from './directive-search.ts'

const route = getRouteApi('/framed/directives')
const kinds = [
  'Chỉ thị',
  'Công văn',
  'Công điện',
  'Chương trình',
  'Hướng dẫn',
  'Kế hoạch',
  'Kết luận',
  'Nghị quyết',
  'Quy chế',
  'Quy định',
  'Quyết định',
  'Thông báo',
]
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
      <WaitingToggle
        on={search.state === 'DRAFT'}
        onToggle={() => set({ state: search.state === 'DRAFT' ? undefined : 'DRAFT' })}
      />
    </div>
  )
}

function kept(
  search: { [Field in keyof DirectiveSearch]: DirectiveSearch[Field] | undefined },
): DirectiveSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

interface ChoiceProps {
  name: 'state' | 'kind' | 'year'
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

/** Who issued it: first those that are on screen, then the register of agencies. */
function IssuerChoice({ rows, value, onSelect }: IssuerChoiceProps) {
  const { t } = useTranslation('directives')
  const [opened, setOpened] = useState(false)
  const [{ data }] = useQuery({ query: AgencyNamesDocument, pause: !opened && value === undefined })
  const onScreen = rows.flatMap(({ issuer }) => issuer ?? [])
  const agencies = [...onScreen, ...(data?.agencies.nodes ?? [])]
  const known = [...new Map(agencies.map((agency) => [agency.id, agency])).values()]
  const chosen = known.find(({ id }) => id === value)
  return (
    <FilterPill
      label={t('filter.issuer')}
      value={value === undefined ? t('filter.all') : (chosen?.name ?? t('filter.oneIssuer'))}
      pick={{
        options: [
          { value: '', label: t('filter.all') },
          ...known.map((agency) => ({
            value: agency.id,
            label: agency.name,
            keywords: agency.mark,
            icon: <AgencyChip agency={agency} decorative />,
          })),
        ],
        value: value ?? '',
        onChange: (issuer) => onSelect(issuer || undefined),
        onOpen: () => setOpened(true),
      }}
      onClear={value === undefined ? undefined : () => onSelect(undefined)}
    />
  )
}

interface WaitingToggleProps {
  on: boolean
  onToggle: () => void
}

/** What waits for review, in one press; only while something does. */
function WaitingToggle({ on, onToggle }: WaitingToggleProps) {
  const { t } = useTranslation('directives')
  const [{ data }] = useQuery({ query: UnreviewedDirectivesDocument, requestPolicy: 'cache-and-network' })
  const count = data?.viewer?.unreviewedDirectives ?? 0
  if (count === 0 && !on) return null
  return (
    <Button size="s" icon={<FilePen />} pressed={on} onClick={onToggle}>
      {t('filter.waiting', { count })}
    </Button>
  )
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
