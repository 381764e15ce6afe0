import { useTranslation } from 'react-i18next'
import type { InstructionFieldsFragment, InstructionState } from '#graphql/generated/graphql.ts'
import { Button } from '#ui/Button.tsx'
import { useShortcut } from '#ui/frame/shortcuts.ts'
import { useIsPhone } from '#ui/media.ts'
import styles from './InstructionList.module.css'
import type { Review } from './use-review.ts'

interface InstructionActionsProps {
  instruction: InstructionFieldsFragment
  state: InstructionState
  review: Review
}

/** What can be done with the instruction under the focus; binds E and X. Enter is the focused button's own. */
export function InstructionActions({ instruction, state, review }: InstructionActionsProps) {
  const { t } = useTranslation('directives')
  const size = useIsPhone() ? 'l' : 's'
  const { path } = instruction
  const edit = () => review.edit(instruction.id)
  const dismiss = () => void review.decide(instruction, 'DISMISSED')
  const group = t('shortcuts.group')
  useShortcut({ keys: 'e', label: t('instruction.edit'), group, run: edit })
  useShortcut({
    keys: 'x',
    label: t('instruction.dismiss'),
    group,
    run: dismiss,
    enabled: state !== 'DISMISSED',
  })
  return (
    <p className={styles.actions}>
      {state === 'ACCEPTED' ? null : (
        <Button
          size={size}
          data-first-action
          shortcut={state === 'PROPOSED' ? 'Enter' : undefined}
          aria-label={t('instruction.acceptNumber', { path })}
          onClick={() => void review.decide(instruction, 'ACCEPTED')}
        >
          {state === 'PROPOSED' ? t('instruction.accept') : t('instruction.takeBack')}
        </Button>
      )}
      <Button
        size={size}
        variant="quiet"
        shortcut="E"
        aria-label={t('instruction.editNumber', { path })}
        data-first-action={state === 'ACCEPTED' || undefined}
        onClick={edit}
      >
        {t('instruction.edit')}
      </Button>
      {state === 'DISMISSED' ? null : (
        <Button
          size={size}
          variant="quiet"
          shortcut="X"
          aria-label={t('instruction.dismissNumber', { path })}
          onClick={dismiss}
        >
          {t('instruction.dismiss')}
        </Button>
      )}
    </p>
  )
}
