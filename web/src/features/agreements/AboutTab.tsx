import { getRouteApi } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import {
  type AgencyMarkFragment,
  type AgreementState,
  SetPartyDocument,
  UpdateAgreementDocument,
} from '#graphql/generated/graphql.ts'
import { type Failure, outcomeOf } from '#graphql/outcome.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { Button } from '#ui/Button.tsx'
import { ConfirmDialog } from '#ui/Dialog.tsx'
import { Select } from '#ui/Select.tsx'
import { showToast } from '#ui/toasts.ts'
import styles from './AgreementForm.module.css'
import { agreementStates } from './agreements-search.ts'
import { type AgreementDraft, DraftFields } from './DraftFields.tsx'
import { PartyPicker } from './PartyPicker.tsx'
import type { ChosenParty } from './party-picker.ts'
import { type PageAgreement, useAgreement } from './use-agreement.ts'

const route = getRouteApi('/framed/agreements/$agreementId/about')

/** The tab "Thông tin": what the agreement is, and its parties. */
export function AboutTab() {
  const { agreementId } = route.useParams()
  const { agreement } = useAgreement(agreementId)
  if (!agreement) return null
  return (
    <div className={styles.form}>
      <About key={agreement.version} agreement={agreement} />
      <Parties agreement={agreement} />
    </div>
  )
}

function About({ agreement }: { agreement: PageAgreement }) {
  const { t } = useTranslation('agreements')
  const [draft, setDraft] = useState<AgreementDraft>(agreement)
  const [state, setState] = useState<AgreementState>(agreement.state)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [{ fetching }, updateAgreement] = useMutation(UpdateAgreementDocument)
  const readOnly = !agreement.viewerCanEdit
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { title, startsOn, endsOn, summary, requiresConfirmation } = draft
    const input = {
      agreementId: agreement.id,
      expectedVersion: agreement.version,
      ...{ title, startsOn, endsOn, summary, requiresConfirmation, state },
    }
    const outcome = outcomeOf(await updateAgreement({ input }), (data) => data.updateAgreement)
    setFailure(outcome.ok ? null : outcome.failure)
    if (outcome.ok) showToast({ message: t('form.saved') })
  }
  return (
    <form className={styles.part2} onSubmit={(event) => void submit(event)}>
      {readOnly ? <p className="t13 dim2">{t('form.readOnly')}</p> : null}
      <DraftFields
        draft={draft}
        onChange={setDraft}
        disabled={readOnly}
        isNew={false}
        errorOf={(name) => (failure?.path.at(-1) === name ? failure.message : undefined)}
      />
      <Select
        label={t('form.state')}
        disabled={readOnly}
        options={agreementStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        value={state}
        onChange={(value) => setState(agreementStates.find((one) => one === value) ?? state)}
      />
      {failure ? (
        <p role="alert" className={styles.error}>
          {failure.message}
        </p>
      ) : null}
      {readOnly ? null : (
        <div className={styles.foot}>
          <Button type="submit" variant="primary" busy={fetching}>
            {t('form.save')}
          </Button>
        </div>
      )}
    </form>
  )
}

function Parties({ agreement }: { agreement: PageAgreement }) {
  const { t } = useTranslation('agreements')
  const [leaving, setLeaving] = useState<AgencyMarkFragment | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [{ fetching }, setParty] = useMutation(SetPartyDocument)
  const present = agreement.parties.filter((party) => party.leftOn === null)
  const send = async (agencyId: string, role: ChosenParty['role'] | null) => {
    const input = { agreementId: agreement.id, agencyId, role }
    const outcome = outcomeOf(await setParty({ input }), (data) => data.setParty)
    setFailure(outcome.ok ? null : outcome.failure)
    setLeaving(null)
    if (outcome.ok) showToast({ message: t('form.saved') })
  }
  return (
    <section className={styles.part2}>
      <h2 className="t17">{t('form.parties')}</h2>
      {agreement.viewerCanEdit ? (
        <PartyPicker
          known={present.map((party) => party.agency)}
          value={present.map((party) => ({ agencyId: party.agency.id, role: party.role }))}
          error={failure?.message}
          onSet={({ agencyId, role }) => void send(agencyId, role)}
          onRemove={setLeaving}
        />
      ) : (
        <ul className={styles.partyList}>
          {present.map((party) => (
            <li key={party.id}>
              <AgencyChip
                agency={party.agency}
                part={party.role === 'HOST' ? 'lead' : 'coordinating'}
                withName
              />
              <span className="t13 dim2">{t(`role.${party.role}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <ConfirmDialog
        open={leaving !== null}
        title={t('form.leave', { name: leaving?.name ?? '' })}
        confirmLabel={t('form.leaveConfirm')}
        busy={fetching}
        onConfirm={() => leaving && void send(leaving.id, null)}
        onClose={() => setLeaving(null)}
      >
        {t('form.leaveText')}
      </ConfirmDialog>
    </section>
  )
}
