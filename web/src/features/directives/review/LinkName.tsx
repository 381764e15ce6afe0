import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { AgencyForm } from '#features/agencies/AgencyForm.tsx'
import { type AgencyMarkFragment, LinkDirectiveActorDocument } from '#graphql/generated/graphql.ts'
import { outcomeOf } from '#graphql/outcome.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Combobox } from '#ui/Combobox.tsx'
import { useAgencyOptions } from './use-agency-options.tsx'

interface LinkNameProps {
  directiveId: string
  /** As printed. */
  name: string
  candidates: readonly AgencyMarkFragment[]
  onDone: () => void
}

/** Links a printed name to an agency of the register, or enters the agency first; both hold for the whole document. */
export function LinkName({ directiveId, name, candidates, onDone }: LinkNameProps) {
  const { t } = useTranslation(['directives', 'ui'])
  const options = useAgencyOptions(candidates)
  const [creating, setCreating] = useState(false)
  const [chosen, setChosen] = useState<string | null>(
    candidates.length === 1 ? (candidates[0]?.id ?? null) : null,
  )
  const [remember, setRemember] = useState(false)
  const { link, busy, problem } = useLink(directiveId, name, onDone)
  if (creating) {
    return (
      <AgencyForm
        name={name}
        onCancel={() => setCreating(false)}
        onSaved={(agency) => void link(agency.id, false)}
      />
    )
  }
  return (
    <>
      <Combobox
        label={t('names.which')}
        options={options}
        value={chosen}
        error={problem ?? undefined}
        onChange={setChosen}
      />
      <Checkbox label={t('names.remember')} checked={remember} onChange={setRemember} />
      <p className="row wrap">
        <Button
          size="s"
          busy={busy}
          disabled={chosen === null}
          onClick={() => chosen && void link(chosen, remember)}
        >
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

function useLink(directiveId: string, text: string, onDone: () => void) {
  const [{ fetching: busy }, send] = useMutation(LinkDirectiveActorDocument)
  const [problem, setProblem] = useState<string | null>(null)
  const link = async (agencyId: string, remember: boolean) => {
    const answer = await send({ input: { directiveId, text, agencyId, remember } })
    const outcome = outcomeOf(answer, (data) => data.linkDirectiveActor)
    if (outcome.ok) onDone()
    else setProblem(outcome.failure.message)
  }
  return { link, busy, problem }
}
