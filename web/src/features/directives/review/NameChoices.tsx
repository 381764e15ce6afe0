import { useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgencyMarkFragment } from '#graphql/generated/graphql.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { useShortcut } from '#ui/frame/shortcuts.ts'
import { Kbd } from '#ui/Kbd.tsx'
import { useIsPhone } from '#ui/media.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import { LinkingContext } from './linking.ts'
import styles from './Meaning.module.css'
import { useLinkName } from './use-link-name.ts'

interface NameChoice {
  readonly agency: AgencyMarkFragment
  /** Why it may be meant, in words. */
  readonly reason: string | null
}

interface NameChoicesProps {
  /** As printed. */
  text: string
  choices: readonly NameChoice[]
  /** Whether the keys 1 to 9 choose. */
  keys: boolean
  onDone: () => void
}

/** Agencies that a name may mean, each linked by one press; and whether the choice holds for later documents too. */
export function NameChoices({ text, choices, keys, onDone }: NameChoicesProps) {
  const { t } = useTranslation('directives')
  const { canLink, agency: registrar } = useContext(LinkingContext)
  const [remember, setRemember] = useState(true)
  const { link, busy, problem } = useLinkName(text, onDone)
  if (choices.length === 0) return null
  return (
    <>
      <ul className={styles.choices}>
        {choices.map((choice, index) => (
          <li key={choice.agency.id}>
            {canLink ? (
              <Choice
                choice={choice}
                digit={keys && index < 9 ? String(index + 1) : null}
                onTake={() => busy || void link(choice.agency, remember)}
              />
            ) : (
              <div className={styles.choice}>
                <Words choice={choice} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {canLink ? (
        <Checkbox
          label={t('names.remember', { agency: registrar })}
          checked={remember}
          onChange={setRemember}
        />
      ) : null}
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      ) : null}
    </>
  )
}

interface ChoiceProps {
  choice: NameChoice
  /** The key that takes it. */
  digit: string | null
  onTake: () => void
}

function Choice({ choice, digit, onTake }: ChoiceProps) {
  const { t } = useTranslation('directives')
  const phone = useIsPhone()
  useShortcut({
    keys: digit ?? '',
    label: t('names.linkTo', { name: choice.agency.name }),
    group: t('shortcuts.group'),
    enabled: digit !== null,
    run: onTake,
  })
  return (
    <button type="button" className={styles.choice} onClick={onTake}>
      <VisuallyHidden>{t('names.link')} </VisuallyHidden>
      <Words choice={choice} />
      {digit === null || phone ? null : <Kbd keys={digit} />}
    </button>
  )
}

function Words({ choice: { agency, reason } }: Pick<ChoiceProps, 'choice'>) {
  return (
    <>
      <AgencyChip agency={agency} decorative />
      <span className="grow">
        <span className={styles.name}>{agency.name}</span>
        {reason ? <span className={styles.reason}>{reason}</span> : null}
      </span>
    </>
  )
}
