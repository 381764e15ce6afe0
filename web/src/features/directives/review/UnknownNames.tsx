import ChevronRight from 'lucide-react/icons/chevron-right'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { Button } from '#ui/Button.tsx'
import { unknownNames } from './actor-choice.ts'
import styles from './Findings.module.css'
import { LinkName } from './LinkName.tsx'

/** The names that are linked to no agency yet, each to be linked once for the whole document. */
export function UnknownNames({ directive }: { directive: ReviewedDirectiveFragment }) {
  const { t } = useTranslation('directives')
  const [open, setOpen] = useState<string | null>(null)
  const names = unknownNames(directive.instructions)
  if (names.length === 0) return null
  return (
    <details className={styles.unknown}>
      <summary className={styles.section}>
        <ChevronRight aria-hidden="true" />
        {t('names.title')} <span className={styles.count}>{names.length}</span>
      </summary>
      <ul className={styles.names}>
        {names.map(({ text, candidates, paths }) => (
          <li key={text} className={styles.name}>
            <p className={styles.nameLine}>
              <span>
                {text} <span className="dim2">· {t('names.at', { paths: paths.join(', ') })}</span>
              </span>
              {open === text ? null : (
                <Button
                  size="s"
                  variant="quiet"
                  aria-label={t('names.linkName', { name: text })}
                  onClick={() => setOpen(text)}
                >
                  {t('names.link')}
                </Button>
              )}
            </p>
            {open === text ? (
              <LinkName name={text} candidates={candidates} onDone={() => setOpen(null)} />
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
