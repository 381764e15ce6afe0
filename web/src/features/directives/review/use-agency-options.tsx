import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import {
  type AgencyMarkFragment,
  AgencyNamesDocument,
  type AgencyNamesQuery,
} from '#graphql/generated/graphql.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import type { ComboboxOption } from '#ui/combobox-option.ts'
import { likelyFirst } from './actor-choice.ts'

type Choice = AgencyNamesQuery['agencies']['nodes'][number]

const none: readonly Choice[] = []

/** The agencies of the register that exist, for choosing. */
export function useAgencies(): readonly Choice[] {
  const [{ data }] = useQuery({ query: AgencyNamesDocument })
  const nodes = data?.agencies.nodes
  return useMemo(() => nodes?.filter(({ validTo }) => validTo === null) ?? none, [nodes])
}

/** Agencies as choices, the likely ones first and named so. */
export function useAgencyOptions(likely: readonly AgencyMarkFragment[]): ComboboxOption[] {
  const { t } = useTranslation('directives')
  const agencies = useAgencies()
  const maybe = new Set(likely.map(({ id }) => id))
  const known = new Map(agencies.map((agency) => [agency.id, agency]))
  return likelyFirst<AgencyMarkFragment>(likely, agencies).map((agency) => ({
    value: agency.id,
    label: agency.name,
    icon: <AgencyChip agency={agency} decorative />,
    keywords: [agency.mark, ...(known.get(agency.id)?.aliases ?? [])].join(' '),
    ...(maybe.has(agency.id) ? { detail: t('actors.likely') } : {}),
  }))
}
