import ArrowRight from 'lucide-react/icons/arrow-right'
import { useTranslation } from 'react-i18next'
import { TaskFace } from '#ui/TaskFace.tsx'
import styles from './LetterFigure.module.css'

/** A small picture: a marked clause of a letter, and the card it becomes. */
export function LetterFigure() {
  const { t } = useTranslation('directives')
  const lead = { name: '', mark: 'HPN', colorIndex: 3 }
  const coordinating = [{ name: '', mark: 'MTTQ', colorIndex: 2 }]
  return (
    <>
      <div className={`paper ${styles.paper}`}>
        <span className={styles.line} />
        <span className={styles.line} data-short="" />
        <p>
          <span className="hl">{t('figure.clause')}</span>
        </p>
        <span className={styles.line} />
        <span className={styles.line} data-short="" />
      </div>
      <ArrowRight className="dim2" width={20} height={20} />
      <TaskFace
        className={styles.card}
        source={t('figure.source')}
        title={t('figure.task')}
        lead={lead}
        coordinating={coordinating}
      />
    </>
  )
}
