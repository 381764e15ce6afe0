import { useTranslation } from 'react-i18next'
import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import type { MenuEntry } from '#ui/menu-entry.ts'
import type { BoardSearch } from './board-filter.ts'

/** A filter in the bar. */
export interface Pill {
  key: 'content' | 'lead' | 'agency' | 'who' | 'time' | 'directive'
  label: string
  /** What is chosen, in words. */
  value: string
  on: boolean
  entries: readonly MenuEntry[]
}

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
  const pill = (key: Pill['key'], label: string, options: readonly Option[]): Pill => {
    const chosen = search[key]
    const option = options.find((one) => one.value === chosen)
    return {
      key,
      label,
      value: chosen === undefined ? t('filter.all') : (option?.label ?? t('filter.thisDirective')),
      on: chosen !== undefined,
      entries: [
        {
          kind: 'radio',
          id: key,
          label,
          value: chosen ?? any,
          options: [{ value: any, label: t('filter.all') }, ...options],
          onSelect: (value) => change({ [key]: value === any ? undefined : value }),
        },
      ],
    }
  }
  const parties = agreement.parties.filter((party) => party.leftOn === null)
  const agencies = parties.map(({ agency }) => ({
    value: agency.id,
    label: agency.name,
    icon: <AgencyChip agency={agency} decorative />,
  }))
  const contents = (agreement.campaign?.contents ?? []).map((content) => ({
    value: content.id,
    label: `${content.number}. ${content.text}`,
  }))
  return [
    ...(contents.length > 0 ? [pill('content', t('filter.content'), contents)] : []),
    pill('lead', t('filter.lead'), agencies),
    pill('agency', t('filter.agency'), agencies),
    pill('who', t('filter.who'), [{ value: 'mine', label: t('filter.mine') }]),
    pill(
      'time',
      t('filter.time'),
      times.map((value) => ({ value, label: t(`time.${value}`) })),
    ),
    ...(search.directive ? [pill('directive', t('filter.directive'), [])] : []),
  ]
}
