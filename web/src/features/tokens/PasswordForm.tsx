import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/Button.tsx'
import { TextField } from '#ui/TextField.tsx'
import { showToast } from '#ui/toasts.ts'
import { changePassword, type PasswordProblem, shortestPassword } from './account.ts'
import styles from './Tokens.module.css'

/** Changes the viewer's password; every other browser is signed out by it. */
export function PasswordForm({ onChanged }: { onChanged: () => void }) {
  const { t } = useTranslation('tokens')
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<PasswordProblem | null>(null)
  const words = useProblemWords(problem)
  const aboutNew = problem?.code === 'tooShort'
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (next.length < shortestPassword) return setProblem({ code: 'tooShort' })
    setBusy(true)
    const found = await changePassword(current, next)
    setBusy(false)
    setProblem(found)
    if (found) return
    setCurrent('')
    setNext('')
    onChanged()
    showToast({ message: t('password.changed') })
  }
  return (
    <section aria-labelledby="password" className="box">
      <header>
        <h2 id="password">{t('password.title')}</h2>
      </header>
      <form noValidate className={styles.passwordForm} onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('password.current')}
          type="password"
          autoComplete="current-password"
          value={current}
          error={aboutNew ? undefined : words}
          onChange={setCurrent}
        />
        <TextField
          label={t('password.next')}
          hint={t('password.nextHint', { count: shortestPassword })}
          type="password"
          autoComplete="new-password"
          value={next}
          error={aboutNew ? words : undefined}
          onChange={setNext}
        />
        <p>
          <Button type="submit" busy={busy} disabled={current === '' || next === ''}>
            {t('password.change')}
          </Button>
        </p>
      </form>
    </section>
  )
}

function useProblemWords(problem: PasswordProblem | null): string | undefined {
  const { t } = useTranslation('tokens')
  if (problem === null) return undefined
  if (problem.code === 'tooMany')
    return t('password.tooMany', { count: Math.ceil((problem.retryAfter ?? 60) / 60) })
  return t(`password.${problem.code}`, { count: shortestPassword })
}
