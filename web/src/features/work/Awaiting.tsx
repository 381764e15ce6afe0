import Check from 'lucide-react/icons/check'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import {
  AcceptTaskDocument,
  type AwaitedTaskFragment,
  ConfirmTaskDocument,
  type MyWorkQuery,
} from '#graphql/generated/graphql.ts'
import { type Outcome, outcomeOf } from '#graphql/outcome.ts'
import { formatDay } from '#time/format-day.ts'
import { AgencyChip, AgencyChips } from '#ui/AgencyChip.tsx'
import { Button } from '#ui/Button.tsx'
import { LinkButton } from '#ui/LinkButton.tsx'
import { showToast } from '#ui/toasts.ts'
import styles from './Work.module.css'

type Awaited = NonNullable<MyWorkQuery['viewer']>['awaitingMyConfirmation']

/** The completions that wait for the viewer's word. */
export function Awaiting({ awaiting, onChanged }: { awaiting: Awaited; onChanged: () => void }) {
  const { t } = useTranslation('work')
  const open = awaiting.nodes.filter(
    ({ viewerCanAccept, viewerCanConfirmFor }) => viewerCanAccept || viewerCanConfirmFor.length > 0,
  )
  return (
    <section aria-labelledby="awaiting" className="box">
      <header>
        <h2 id="awaiting">{t('awaiting.title')}</h2>
        <span className="t12 dim2 num">{awaiting.totalCount}</span>
      </header>
      {open.length === 0 ? <p className={styles.none}>{t('awaiting.none')}</p> : null}
      <ul>
        {open.map((task) => (
          <AwaitedRow key={task.id} task={task} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  )
}

function AwaitedRow({ task, onChanged }: { task: AwaitedTaskFragment; onChanged: () => void }) {
  const { t } = useTranslation('work')
  const { confirm, busy } = useConfirm(task, onChanged)
  const first = task.viewerCanConfirmFor.length > 0
  const verb = t(first ? 'awaiting.confirm' : 'awaiting.accept')
  // Accepting comes after the last confirmation: until then only who is awaited can be said.
  const awaited = first ? [] : task.confirmations.filter(({ confirmedAt }) => confirmedAt === null)
  const facts = [
    task.evidenceCount > 0 ? t('evidence', { count: task.evidenceCount }) : null,
    task.dueOn ? t('dueOn', { day: formatDay(task.dueOn) }) : null,
  ]
  return (
    <li className={styles.awaited}>
      <p className="t13 medium">{task.title}</p>
      <p className={styles.awaitedFacts}>
        <AgencyChip agency={task.leadAgency} />
        {facts.filter(Boolean).join(' · ')}
      </p>
      {awaited.length > 0 ? (
        <p className={styles.awaitedFacts}>
          {t('awaiting.others')}
          <AgencyChips wrap coordinating={awaited.map(({ agency }) => agency)} />
        </p>
      ) : null}
      <p className="row">
        {awaited.length > 0 ? null : (
          <Button
            size="s"
            icon={<Check />}
            busy={busy}
            aria-label={t('awaiting.confirmTask', { verb, title: task.title })}
            onClick={() => void confirm()}
          >
            {verb}
          </Button>
        )}
        <LinkButton
          size="s"
          variant="quiet"
          to="/agreements/$agreementId"
          params={{ agreementId: task.agreement.id }}
          search={{ task: task.number }}
        >
          {t('awaiting.look')}
        </LinkButton>
      </p>
    </li>
  )
}

function useConfirm(task: AwaitedTaskFragment, onChanged: () => void) {
  const { t } = useTranslation('work')
  const [, confirmTask] = useMutation(ConfirmTaskDocument)
  const [, acceptTask] = useMutation(AcceptTaskDocument)
  const [busy, setBusy] = useState(false)
  const done = (outcome: Outcome<unknown>) => {
    setBusy(false)
    if (outcome.ok) showToast({ message: t('awaiting.done', { title: task.title }) })
    else showToast({ message: outcome.failure.message, tone: 'warning' })
    onChanged()
  }
  const confirm = async () => {
    setBusy(true)
    const taskId = task.id
    const agencyId = task.viewerCanConfirmFor[0]?.id
    if (agencyId === undefined) {
      return done(outcomeOf(await acceptTask({ input: { taskId } }), (data) => data.acceptTask))
    }
    return done(outcomeOf(await confirmTask({ input: { taskId, agencyId } }), (data) => data.confirmTask))
  }
  return { confirm, busy }
}
