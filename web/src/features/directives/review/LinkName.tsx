import { useContext, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AgencyForm } from '#features/agencies/AgencyForm.tsx'
import type { AgencyMarkFragment } from '#graphql/generated/graphql.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Combobox } from '#ui/Combobox.tsx'
import { likelyFirst } from './actor-choice.ts'
import { LinkingContext } from './linking.ts'
import { useAgencies, useAgencyOptions } from './use-agency-options.tsx'
import { useLinkName } from './use-link-name.ts'

interface LinkNameProps {
  /** As printed. */
  name: string
  candidates: readonly AgencyMarkFragment[]
  onDone: () => void
}

/** Links a printed name to an agency of the register, or enters the agency first; both hold for the whole document. */
export function LinkName({ name, candidates, onDone }: LinkNameProps) {
  const { t } = useTranslation(['directives', 'ui'])
  const { agency } = useContext(LinkingContext)
  const options = useAgencyOptions(candidates)
  const agencies = likelyFirst<AgencyMarkFragment>(candidates, useAgencies())
  const [creating, setCreating] = useState(false)
  const [chosenId, setChosen] = useState(candidates.length === 1 ? (candidates[0]?.id ?? null) : null)
  const [remember, setRemember] = useState(false)
  const { link, busy, problem } = useLinkName(name, onDone)
  const chosen = agencies.find(({ id }) => id === chosenId)
  const field = useRef<HTMLDivElement | null>(null)
  // The button that led here is gone; what it asks for takes its place.
  useEffect(() => field.current?.querySelector('input')?.focus(), [])
  if (creating) {
    return (
      <AgencyForm
        name={name}
        onCancel={() => setCreating(false)}
        onSaved={(entered) => void link(entered, false)}
      />
    )
  }
  return (
    <>
      <div ref={field}>
        <Combobox
          label={t('names.which')}
          options={options}
          value={chosenId}
          error={problem ?? undefined}
          onChange={setChosen}
        />
      </div>
      <Checkbox label={t('names.remember', { agency })} checked={remember} onChange={setRemember} />
      <p className="row wrap">
        <Button size="s" busy={busy} disabled={!chosen} onClick={() => chosen && void link(chosen, remember)}>
          {t('names.link')}
        </Button>
        <Button size="s" variant="quiet" onClick={() => setCreating(true)}>
          {t('names.create')}
        </Button>
        <Button size="s" variant="quiet" onClick={onDone}>
          {t('ui:action.cancel')}
        </Button>
      </p>
    </>
  )
}
