import Eye from 'lucide-react/icons/eye'
import EyeOff from 'lucide-react/icons/eye-off'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/Button.tsx'
import { FieldButton, TextField } from '#ui/TextField.tsx'
import { useProblemWords } from './problem-words.ts'
import styles from './SignIn.module.css'
import { signIn } from './session.ts'

interface Problems {
  email?: string
  password?: string
}

/** E-mail and password; tells what is wrong in the field it concerns. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation('people')
  const { form, email, setEmail, password, setPassword, problems, busy, submit } = useSignIn(onSignedIn)
  return (
    <form ref={form} noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
      <h1 className="t24">{t('signIn.title')}</h1>
      <p className={styles.lead}>{t('signIn.lead')}</p>
      <TextField
        label={t('signIn.email')}
        name="email"
        type="email"
        size="l"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={email}
        error={problems.email}
        onChange={setEmail}
      />
      <PasswordField value={password} error={problems.password} onChange={setPassword} />
      <Button type="submit" variant="primary" size="l" wide busy={busy} className={styles.submit}>
        {t('signIn.submit')}
      </Button>
      <p className={styles.note}>{t('signIn.noAccount')}</p>
    </form>
  )
}

function PasswordField(props: {
  value: string
  error: string | undefined
  onChange: (value: string) => void
}) {
  const { t } = useTranslation('people')
  const [shown, setShown] = useState(false)
  return (
    <TextField
      {...props}
      label={t('signIn.password')}
      name="password"
      type={shown ? 'text' : 'password'}
      size="l"
      autoComplete="current-password"
      end={
        <FieldButton
          label={shown ? t('signIn.hidePassword') : t('signIn.showPassword')}
          icon={shown ? <EyeOff /> : <Eye />}
          onClick={() => setShown(!shown)}
        />
      }
    />
  )
}

function useSignIn(onSignedIn: () => void) {
  const { t } = useTranslation('people')
  const problemWords = useProblemWords()
  const form = useRef<HTMLFormElement | null>(null)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problems>({})
  const missing = (): Problems | null => {
    if (email.trim() === '') return { email: t('error.emailMissing') }
    if (!/^\S+@\S+$/.test(email.trim())) return { email: t('error.emailInvalid') }
    return password === '' ? { password: t('error.passwordMissing') } : null
  }
  const tell = (found: Problems) => {
    setProblems(found)
    const field = found.email ? 'email' : 'password'
    form.current?.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus()
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy) return
    const found = missing()
    if (found) return tell(found)
    setBusy(true)
    setProblems({})
    const problem = await signIn(email.trim(), password)
    if (problem === null) return onSignedIn()
    setBusy(false)
    tell({ password: problemWords(problem) })
  }
  return { form, email, setEmail, password, setPassword, problems, busy, submit }
}
