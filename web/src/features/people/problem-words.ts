import { useTranslation } from 'react-i18next'
import type { SessionProblem } from './session.ts'

/** Gives the function that says in words why signing in did not work. */
export function useProblemWords(): (problem: SessionProblem) => string {
  const { t } = useTranslation('people')
  return (problem) => {
    if (problem.code !== 'tooMany') return t(`error.${problem.code}`)
    if (problem.retryAfter === null) return t('error.tooManyLater')
    const minutes = Math.ceil(problem.retryAfter / 60)
    const wait =
      problem.retryAfter < 60
        ? t('wait.seconds', { count: problem.retryAfter })
        : t('wait.minutes', { count: minutes })
    return t('error.tooMany', { wait })
  }
}
