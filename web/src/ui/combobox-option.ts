import type { ReactNode } from 'react'
import { matches } from '#ui/fold.ts'

/** One choice of a Combobox. `keywords` are found too but not shown (a mark, an old name). */
export interface ComboboxOption {
  value: string
  label: string
  detail?: string
  keywords?: string
  /** Before the label in the list, e.g. a decorative AgencyChip or Avatar. */
  icon?: ReactNode
}

/** Whether an option answers what was typed, without accents too. */
export function optionMatches(option: ComboboxOption, query: string): boolean {
  return matches(`${option.label} ${option.detail ?? ''} ${option.keywords ?? ''}`, query)
}
