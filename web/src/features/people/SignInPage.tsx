import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { currentLanguage, setLanguage } from '#i18n/language.ts'
import { Brand } from '#ui/Brand.tsx'
import { Button } from '#ui/Button.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { safeReturnPath } from './return-path.ts'
import styles from './SignIn.module.css'
import { SignInForm } from './SignInForm.tsx'
import { SignInPicture } from './SignInPicture.tsx'

/** Where one signs in; leads back to the page that was asked for. */
export function SignInPage() {
  const { t } = useTranslation('people')
  const { t: frame } = useTranslation('frame')
  const { next } = useSearch({ from: '/sign-in' })
  const navigate = useNavigate()
  usePageTitle(t('signIn.title'))
  const other = currentLanguage() === 'vi' ? 'en' : 'vi'
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span className={styles.brand}>
          <Brand size={28} />
          <b className="t17">{frame('product')}</b>
        </span>
        <Button variant="quiet" lang={other} onClick={() => void setLanguage(other)}>
          {t('signIn.otherLanguage')}
        </Button>
      </header>
      <main className={styles.main}>
        <SignInForm onSignedIn={() => void navigate({ href: safeReturnPath(next), replace: true })} />
        <SignInPicture />
      </main>
      <footer className={styles.foot}>
        <span>{t('signIn.notice')}</span>
        <span className="num">{t('signIn.version', { version: __VERSION__ })}</span>
      </footer>
    </div>
  )
}
