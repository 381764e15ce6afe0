import ChevronDown from 'lucide-react/icons/chevron-down'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import { AgreementPartsOfDocument } from '#graphql/generated/graphql.ts'
import type { ComboboxOption } from '#ui/combobox-option.ts'
import { Picker } from '#ui/Picker.tsx'
import { Trouble } from './Choice.tsx'
import { FieldRow } from './FieldRow.tsx'
import styles from './Panel.module.css'
import serves from './Serves.module.css'
import type { TaskDetail } from './task-detail.ts'
import { useField } from './use-save.ts'

interface ServesProps {
  agreement: PageAgreement
  task: TaskDetail
}

/** What a task serves: a content of the agreement's campaign, an article of its regulation; where there are any. */
export function ServesFields({ agreement, task }: ServesProps) {
  const { t } = useTranslation('boards')
  const contents = (agreement.campaign?.contents ?? []).map(({ id, number, text }) => ({
    value: id,
    label: `${number}. ${text}`,
  }))
  const articles = (agreement.regulation?.articles ?? []).map(({ id, number, title }) => ({
    value: id,
    label: `${number}. ${title}`,
  }))
  const { content, article } = task
  return (
    <>
      <ServesField
        agreementId={agreement.id}
        task={task}
        field="contentId"
        label={t('panel.content')}
        nothing={t('panel.noContent')}
        options={contents}
        current={content && { value: content.id, label: `${content.number}. ${content.text}` }}
      />
      <ServesField
        agreementId={agreement.id}
        task={task}
        field="articleId"
        label={t('panel.article')}
        nothing={t('panel.noArticle')}
        options={articles}
        current={article && { value: article.id, label: `${article.number}. ${article.title}` }}
      />
    </>
  )
}

interface ServesFieldProps {
  agreementId: string
  task: TaskDetail
  field: 'contentId' | 'articleId'
  label: string
  /** The option that clears the field. */
  nothing: string
  options: readonly ComboboxOption[]
  /** Also when it has been taken out and is no option any more. */
  current: ComboboxOption | null
}

const none = ''

function ServesField({ agreementId, task, field, label, nothing, options, current }: ServesFieldProps) {
  const { t } = useTranslation('boards')
  const ask = useAskParts(agreementId)
  const draft = useField(task, current?.value ?? none, (id) => ({ [field]: id || null }))
  if (options.length === 0 && !current) return null
  const name = t('panel.edit', { field: t(`field.${field}`) })
  const shown = current ? (
    <span className={serves.words}>{current.label}</span>
  ) : (
    <span className="t13 dim2">{t('panel.none2')}</span>
  )
  return (
    <FieldRow label={label}>
      {task.viewerCanEdit ? (
        <Picker
          label={name}
          options={current ? [{ value: none, label: nothing }, ...options] : options}
          value={current?.value ?? none}
          onChange={draft.save}
          onOpen={ask}
          trigger={(trigger) => (
            <button type="button" {...trigger} title={name} className={styles.choice}>
              {shown}
              <ChevronDown aria-hidden="true" />
            </button>
          )}
        />
      ) : (
        shown
      )}
      <Trouble draft={draft} field={t(`field.${field}`)} />
    </FieldRow>
  )
}

/** Asks for an agreement's contents and articles as they are now; the page, which shows them, gets them too. */
function useAskParts(agreementId: string): () => void {
  const client = useClient()
  return () => {
    const variables = { agreementId }
    void client.query(AgreementPartsOfDocument, variables, { requestPolicy: 'network-only' }).toPromise()
  }
}
