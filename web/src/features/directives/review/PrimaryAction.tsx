import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { Button } from '#ui/Button.tsx'
import { useShortcut } from '#ui/frame/shortcuts.ts'
import { LinkButton } from '#ui/LinkButton.tsx'
import { useIsPhone } from '#ui/media.ts'
import { showToast } from '#ui/toasts.ts'
import type { ReviewStep } from './ReviewHeader.tsx'
import styles from './ReviewScreen.module.css'
import type { Review } from './use-review.ts'
import { mostTasks, type TaskMaking } from './use-task-making.ts'

interface PrimaryActionProps {
  directive: ReviewedDirectiveFragment
  step: ReviewStep
  review: Review
  making: TaskMaking
  onStep: (step: ReviewStep) => void
}

/** The one thing to do next with a directive: confirm, go on to the tasks, make them. Ctrl Enter does it too. */
export function PrimaryAction(props: PrimaryActionProps) {
  const { t } = useTranslation('directives')
  const { step, review, making } = props
  const phone = useIsPhone()
  const [made, setMade] = useState(false)
  const next = useNextStep(props, () => setMade(true))
  useShortcut({
    keys: 'mod+enter',
    label: next?.label ?? t('review.confirm'),
    group: t('shortcuts.group'),
    enabled: next !== null,
    run: () => next?.run(),
  })
  if (!next) return <BoardLink directive={props.directive} made={made} />
  const problem = review.problem?.id === null ? review.problem.failure.message : null
  return (
    <>
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      ) : null}
      {step === 'tasks' && making.board ? (
        <span className={styles.target}>
          {t('tasks.onto')} <b>{making.board.title}</b>
        </span>
      ) : null}
      <Button
        variant="primary"
        shortcut={phone ? undefined : 'Ctrl Enter'}
        busy={review.confirming || making.busy}
        disabled={step === 'tasks' && (making.count === 0 || making.count > mostTasks)}
        onClick={next.run}
      >
        {next.label}
      </Button>
    </>
  )
}

interface BoardLinkProps extends Pick<PrimaryActionProps, 'directive'> {
  /** The tasks were made just now: the way on takes the focus. */
  made: boolean
}

// Where everything has become tasks: the way to their board, with the key that led here.
function BoardLink({ directive, made }: BoardLinkProps) {
  const { t } = useTranslation('directives')
  const phone = useIsPhone()
  const link = useRef<HTMLAnchorElement | null>(null)
  useEffect(() => {
    if (made) link.current?.focus()
  }, [made])
  const agreement = directive.instructions.flatMap(({ tasks }) => tasks).at(-1)?.agreement
  useShortcut({
    keys: 'mod+enter',
    label: t('tasks.openBoard'),
    group: t('shortcuts.group'),
    enabled: agreement !== undefined,
    run: () => link.current?.click(),
  })
  if (!agreement) return null
  return (
    <>
      <span className={styles.target}>
        {t('tasks.on')} <b>{agreement.title}</b>
      </span>
      <LinkButton
        ref={link}
        to="/agreements/$agreementId"
        params={{ agreementId: agreement.id }}
        search={{ directive: directive.id }}
        shortcut={phone ? undefined : 'Ctrl Enter'}
      >
        {t('tasks.openBoard')}
      </LinkButton>
    </>
  )
}

function useNextStep(props: PrimaryActionProps, onMade: () => void) {
  const { directive, step, review, making, onStep } = props
  const { t } = useTranslation('directives')
  const open = directive.instructions.filter((one) => review.stateOf(one) === 'PROPOSED').length
  if (directive.viewerCanConfirm) {
    const label = open > 0 ? t('review.acceptAll', { count: open }) : t('review.confirm')
    const confirm = async () => {
      if (await review.confirm()) onStep('tasks')
    }
    return { label, run: () => void confirm() }
  }
  const withoutTask = directive.instructions.some(
    ({ state, tasks }) => state === 'ACCEPTED' && tasks.length === 0,
  )
  if (directive.state === 'DRAFT' || directive.recall || !withoutTask) return null
  if (step === 'review') return { label: t('review.toTasks'), run: () => onStep('tasks') }
  const make = async () => {
    const made = await making.make()
    if (!made) return
    showToast({ message: t('tasks.made', { count: made.count, title: made.title }) })
    onMade()
    onStep('review')
  }
  return { label: t('tasks.make', { count: making.count }), run: () => void make() }
}
