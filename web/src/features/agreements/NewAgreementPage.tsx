import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { useActingAgency } from '#graphql/acting-agency.ts'
import { CreateAgreementDocument } from '#graphql/generated/graphql.ts'
import { type Failure, outcomeOf } from '#graphql/outcome.ts'
import { Button } from '#ui/Button.tsx'
import { BackLink } from '#ui/frame/PhoneBar.tsx'
import { LinkButton } from '#ui/LinkButton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import styles from './AgreementForm.module.css'
import { type AgreementDraft, DraftFields, emptyDraft } from './DraftFields.tsx'
import { PartyPicker } from './PartyPicker.tsx'
import type { ChosenParty } from './party-picker.ts'

/** A new agreement: what it is, when it holds, who is in it. One's own agency hosts unless told. */
export function NewAgreementPage() {
  const { t } = useTranslation('agreements')
  usePageTitle(t('create'))
  const navigate = useNavigate()
  const { agency } = useActingAgency()
  const [draft, setDraft] = useState<AgreementDraft>(emptyDraft)
  const [chosen, setChosen] = useState<readonly ChosenParty[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [{ fetching }, createAgreement] = useMutation(CreateAgreementDocument)
  const parties = chosen ?? (agency ? [{ agencyId: agency.id, role: 'HOST' as const }] : [])
  const errorOf = (name: string) => (failure?.path.at(-1) === name ? failure.message : undefined)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { code, ...fields } = draft
    const input = { ...fields, ...(code.trim() ? { code: code.trim() } : {}), parties }
    const outcome = outcomeOf(await createAgreement({ input }), (data) => data.createAgreement)
    if (!outcome.ok) return setFailure(outcome.failure)
    const { agreement } = outcome.value
    await navigate({ to: '/agreements/$agreementId', params: { agreementId: agreement.id } })
  }
  return (
    <>
      <PageHeader
        title={t('create')}
        phone={{ back: <BackLink to="/agreements" label={t('page.back')} /> }}
      />
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <DraftFields draft={draft} onChange={setDraft} errorOf={errorOf} isNew />
        <h2 className="t17">{t('form.parties')}</h2>
        <PartyPicker
          known={agency ? [agency] : []}
          value={parties}
          error={failure?.code === 'HOST_REQUIRED' ? t('form.noParty') : errorOf('parties')}
          onSet={(party) => setChosen([...parties.filter((one) => one.agencyId !== party.agencyId), party])}
          onRemove={({ id }) => setChosen(parties.filter((one) => one.agencyId !== id))}
        />
        {failure ? (
          <p role="alert" className={styles.error}>
            {failure.message}
          </p>
        ) : null}
        <div className={styles.foot}>
          <Button type="submit" variant="primary" size="l" busy={fetching}>
            {t('form.submit')}
          </Button>
          <LinkButton to="/agreements" variant="quiet" size="l">
            {t('form.cancel')}
          </LinkButton>
        </div>
      </form>
    </>
  )
}
