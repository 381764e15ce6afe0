import { useTranslation } from 'react-i18next'
import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { Avatar } from '#ui/Avatar.tsx'
import type { ComboboxOption } from '#ui/combobox-option.ts'
import type { FilterPick } from '#ui/FilterPill.tsx'
import type { MenuEntry } from '#ui/menu-entry.ts'
import type { BoardSearch } from './board-filter.ts'
import { useBoardChoices } from './use-board-choices.ts'

/** A filter in the bar, with the entries of a menu or a list to pick from. */
export interface Pill {
  key: 'content' | 'article' | 'lead' | 'agency' | 'who' | 'time' | 'directive'
  label: string
  /** What is chosen, in words. */
  value: string
  on: boolean
  entries?: readonly MenuEntry[]
  pick?: FilterPick
}

type PickKey = Extract<Pill['key'], 'content' | 'article' | 'who' | 'directive'>

const times = ['OVERDUE', 'DUE_SOON', 'IN_TIME', 'NO_DEADLINE', 'DONE_IN_TIME', 'DONE_LATE'] as const
const any = ''

interface Option {
  value: string
  label: string
  icon?: React.ReactNode
}

/** The filters that this board can be narrowed by, with their choices. */
export function useFilterPills(
  agreement: PageAgreement,
  search: BoardSearch,
  change: (search: Partial<Record<Pill['key'], string | undefined>>) => void,
): Pill[] {
  const { t } = useTranslation('boards')
  const choose = (key: Pill['key']) => (value: string) => change({ [key]: value === any ? undefined : value })
  const all = { value: any, label: t('filter.all') }
  const menu = (key: 'lead' | 'agency' | 'time', label: string, options: readonly Option[]): Pill => {
    const chosen = search[key]
    const onSelect = choose(key)
    return {
      key,
      label,
      value: options.find((one) => one.value === chosen)?.label ?? t('filter.all'),
      on: chosen !== undefined,
      entries: [
        { kind: 'radio', id: key, label, value: chosen ?? any, options: [all, ...options], onSelect },
      ],
    }
  }
  const picks = usePicks(agreement, search)
  const pick = (key: PickKey): Pill => {
    const chosen = search[key]
    const { options, onOpen } = picks[key]
    return {
      key,
      label: t(`filter.${key}`),
      // What is filtered by may not be told yet, or not be there any more.
      value: chosen
        ? (options.find((one) => one.value === chosen)?.label ?? t(`filter.one.${key}`))
        : t('filter.all'),
      on: chosen !== undefined,
      pick: { options: [all, ...options], value: chosen ?? any, onChange: choose(key), onOpen },
    }
  }
  const parties = agreement.parties.filter((party) => party.leftOn === null)
  const agencies = parties.map(({ agency }) => ({
    value: agency.id,
    label: agency.name,
    icon: <AgencyChip agency={agency} decorative />,
  }))
  const offered = (key: 'content' | 'article') =>
    picks[key].options.length > 0 || search[key] !== undefined ? [pick(key)] : []
  return [
    ...offered('content'),
    ...offered('article'),
    menu('lead', t('filter.lead'), agencies),
    menu('agency', t('filter.agency'), agencies),
    pick('who'),
    menu(
      'time',
      t('filter.time'),
      times.map((value) => ({ value, label: t(`time.${value}`) })),
    ),
    pick('directive'),
  ]
}

type Picks = Record<PickKey, { options: readonly ComboboxOption[]; onOpen: () => void }>

/** What can be picked: of the agreement its contents and articles, of the board whom and which letters it names. */
function usePicks(agreement: PageAgreement, search: BoardSearch): Picks {
  const { t } = useTranslation('boards')
  const needed = (search.who ?? 'mine') !== 'mine' || search.directive !== undefined
  const { assignees, directives, ask } = useBoardChoices(agreement.id, needed)
  const of = (options: readonly ComboboxOption[]) => ({ options, onOpen: ask })
  return {
    content: of(
      (agreement.campaign?.contents ?? []).map(({ id, number, text }) => ({
        value: id,
        label: `${number}. ${text}`,
      })),
    ),
    article: of(
      (agreement.regulation?.articles ?? []).map(({ id, number, title }) => ({
        value: id,
        label: `${number}. ${title}`,
      })),
    ),
    who: of([
      { value: 'mine', label: t('filter.mine') },
      ...assignees.map((person) => ({
        value: person.id,
        label: person.name,
        icon: <Avatar person={person} size="s" decorative />,
        ...(person.agency ? { detail: person.agency.name } : {}),
      })),
    ]),
    directive: of(
      directives.map(({ id, symbol, kind, subject }) => ({
        value: id,
        label: symbol ?? kind ?? t('filter.one.directive'),
        ...(subject ? { detail: subject } : {}),
      })),
    ),
  }
}
