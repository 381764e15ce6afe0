import Calendar from 'lucide-react/icons/calendar'
import MessageSquare from 'lucide-react/icons/message-square'
import { useTranslation } from 'react-i18next'
import { ProgressBar } from '#ui/ProgressBar.tsx'
import { TaskFace } from '#ui/TaskFace.tsx'
import styles from './SignIn.module.css'

const culture = { name: 'Phòng VH&TT', mark: 'VHTT', colorIndex: 9 }
const police = { name: 'Công an huyện', mark: 'CA', colorIndex: 8 }
const front = { name: 'Ủy ban MTTQ huyện', mark: 'MTTQ', colorIndex: 2 }
const counts = { doneInTime: 15, doneLate: 2, inTerm: 26, overdue: 4 }

/** What the product does, in three pieces of itself: a clause, its task, the progress. Silent. */
export function SignInPicture() {
  const { t } = useTranslation('people')
  const { t: words } = useTranslation('ui')
  return (
    <aside aria-hidden="true" inert className={styles.aside}>
      <div className={styles.picture}>
        <div className={`paper ${styles.clause}`}>
          <p className={styles.symbol}>{t('sample.symbol')}</p>
          <p>
            <span className="hl">{t('sample.clause')}</span>
          </p>
        </div>
        <TaskFace
          className={styles.task}
          title={t('sample.task')}
          source={t('sample.source')}
          lead={culture}
          coordinating={[police, front]}
          assignee={{ name: 'Lò Mai', agency: culture }}
          meta={
            <>
              <span className="dim">
                <Calendar />
                {words('due.inDays', { count: 22 })}
              </span>
              <span>
                <MessageSquare />2
              </span>
            </>
          }
        />
        <div className={`box ${styles.progress}`}>
          <p className="row t13">
            <b className="medium grow">{t('sample.progress')}</b>
            <span className="num dim2">17/47</span>
          </p>
          <ProgressBar counts={counts} />
        </div>
      </div>
      <p className={styles.promise}>{t('signIn.promise')}</p>
    </aside>
  )
}
