import X from 'lucide-react/icons/x'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { AgencyChoicesDocument, type AgencyMarkFragment } from '#graphql/generated/graphql.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { Combobox } from '#ui/Combobox.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Select } from '#ui/Select.tsx'
import styles from './AgreementForm.module.css'
import { type ChosenParty, partyRoles } from './party-picker.ts'

interface PartyPickerProps {
  /** Agencies that are chosen already; known so that they can be drawn. */
  known: readonly AgencyMarkFragment[]
  value: readonly ChosenParty[]
  onSet: (party: ChosenParty) => void
  onRemove: (agency: AgencyMarkFragment) => void
  error?: string | undefined
}

/** The agencies of an agreement and their parts. */
export function PartyPicker({ known, value, onSet, onRemove, error }: PartyPickerProps) {
  const { t } = useTranslation('agreements')
  const [query, setQuery] = useState('')
  const [{ data }] = useQuery({ query: AgencyChoicesDocument, variables: { query: query || null } })
  const found = data?.agencies.nodes ?? []
  const all = new Map([...known, ...found].map((agency) => [agency.id, agency]))
  const [seen, setSeen] = useState<ReadonlyMap<string, AgencyMarkFragment>>(new Map())
  const agencyOf = (id: string) => all.get(id) ?? seen.get(id)
  const options = found
    .filter((agency) => !value.some((party) => party.agencyId === agency.id))
    .map((agency) => ({
      value: agency.id,
      label: agency.name,
      keywords: agency.mark,
      icon: <AgencyChip agency={agency} decorative />,
    }))
  const add = (agencyId: string | null) => {
    const agency = agencyId === null ? undefined : all.get(agencyId)
    if (!agency) return
    // What is found changes with what is typed; what was chosen stays known.
    setSeen(new Map(seen).set(agency.id, agency))
    onSet({ agencyId: agency.id, role: value.length === 0 ? 'HOST' : 'MEMBER' })
  }
  return (
    <div className={styles.parties}>
      <ul className={styles.partyList}>
        {value.map((party) => {
          const agency = agencyOf(party.agencyId)
          if (!agency) return null
          return (
            <li key={party.agencyId}>
              <span className="grow">
                <AgencyChip agency={agency} part={party.role === 'HOST' ? 'lead' : 'coordinating'} withName />
              </span>
              <span className={styles.part}>
                <Select
                  label={t('form.part', { name: agency.name })}
                  hideLabel
                  options={partyRoles.map((role) => ({
                    value: role,
                    label: t(`role.${role}`),
                    detail: t(`roleHint.${role}`),
                  }))}
                  value={party.role}
                  onChange={(role) => {
                    const chosen = partyRoles.find((one) => one === role)
                    if (chosen) onSet({ agencyId: party.agencyId, role: chosen })
                  }}
                />
              </span>
              <IconButton
                label={t('form.removeParty', { name: agency.name })}
                icon={<X />}
                onClick={() => onRemove(agency)}
              />
            </li>
          )
        })}
      </ul>
      <Combobox
        key={value.length}
        label={t('form.addParty')}
        options={options}
        value={null}
        error={error}
        onChange={add}
        onSearch={setQuery}
      />
    </div>
  )
}
