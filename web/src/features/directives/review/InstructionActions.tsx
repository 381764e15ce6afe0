import { useTranslation } from 'react-i18next'
import type { InstructionFieldsFragment, InstructionState } from '#graphql/generated/graphql.ts'
import { Button } from '#ui/Button.tsx'
import { useShortcut } from '#ui/frame/shortcuts.ts'
import { useIsPhone } from '#ui/media.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
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
  const phone = useIsPhone()
  const size = phone ? 'l' : 's'
  const which = <VisuallyHidden>{t('instruction.number', { path: instruction.path })}</VisuallyHidden>
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
          shortcut={state === 'PROPOSED' && !phone ? 'Enter' : undefined}
          onClick={() => void review.decide(instruction, 'ACCEPTED')}
        >
          {state === 'PROPOSED' ? t('instruction.accept') : t('instruction.takeBack')}
          {which}
        </Button>
      )}
      <Button
        size={size}
        variant="quiet"
        shortcut={phone ? undefined : 'E'}
        data-first-action={state === 'ACCEPTED' || undefined}
        onClick={edit}
      >
        {t('instruction.edit')}
        {which}
      </Button>
      {state === 'DISMISSED' ? null : (
        <Button size={size} variant="quiet" shortcut={phone ? undefined : 'X'} onClick={dismiss}>
          {t('instruction.dismiss')}
          {which}
        </Button>
      )}
    </p>
  )
}
