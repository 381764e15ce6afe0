import Plus from 'lucide-react/icons/plus'
import X from 'lucide-react/icons/x'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { type RegulationTextFragment, SaveRegulationDocument } from '#graphql/generated/graphql.ts'
import { newKey } from '#graphql/new-key.ts'
import { outcomeOf } from '#graphql/outcome.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { showToast } from '#ui/toasts.ts'
import styles from './Regulation.module.css'

interface ArticleDraft {
  /** Tells drafts apart while they are written. */
  key: string
  id: string | null
  number: number
  chapter: string
  title: string
  text: string
}

interface RegulationEditorProps {
  agreementId: string
  regulation: RegulationTextFragment | null
  onClose: () => void
}

/** Writes the whole regulation; saving refuses when someone else has saved meanwhile. */
export function RegulationEditor({ agreementId, regulation, onClose }: RegulationEditorProps) {
  const { t } = useTranslation('agreements')
  const [head, setHead] = useState({
    title: regulation?.title ?? '',
    symbol: regulation?.symbol ?? '',
    preamble: regulation?.preamble ?? '',
  })
  const [articles, setArticles] = useState(() => draftsOf(regulation))
  const [error, setError] = useState<string | null>(null)
  const [{ fetching }, saveRegulation] = useMutation(SaveRegulationDocument)
  const change = (key: string, part: Partial<ArticleDraft>) =>
    setArticles((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const input = {
      agreementId,
      ...(regulation ? { expectedVersion: regulation.version } : {}),
      title: head.title,
      symbol: head.symbol || null,
      preamble: head.preamble,
      articles: articles.map(({ key: _, id, chapter, ...article }) => ({
        ...article,
        chapter: chapter || null,
        ...(id ? { id } : {}),
      })),
    }
    const outcome = outcomeOf(await saveRegulation({ input }), (data) => data.saveRegulation)
    if (!outcome.ok) return setError(outcome.failure.message)
    showToast({ message: t('form.saved') })
    onClose()
  }
  return (
    <form className={styles.editor} onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('regulation.heading')}
        required
        value={head.title}
        onChange={(title) => setHead({ ...head, title })}
      />
      <TextField
        label={t('regulation.symbol')}
        optional
        value={head.symbol}
        onChange={(symbol) => setHead({ ...head, symbol })}
      />
      <TextArea
        label={t('regulation.preamble')}
        optional
        value={head.preamble}
        onChange={(preamble) => setHead({ ...head, preamble })}
      />
      {articles.map((article) => (
        <ArticleFields
          key={article.key}
          article={article}
          onChange={(part) => change(article.key, part)}
          onRemove={() => setArticles(articles.filter((one) => one.key !== article.key))}
        />
      ))}
      <Button icon={<Plus />} onClick={() => setArticles([...articles, newArticle(articles)])}>
        {t('regulation.add')}
      </Button>
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
      <div className="row">
        <Button type="submit" variant="primary" busy={fetching}>
          {t('form.save')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  )
}

interface ArticleFieldsProps {
  article: ArticleDraft
  onChange: (part: Partial<ArticleDraft>) => void
  onRemove: () => void
}

function ArticleFields({ article, onChange, onRemove }: ArticleFieldsProps) {
  const { t } = useTranslation('agreements')
  const { number } = article
  return (
    <fieldset className={styles.fields}>
      <legend>{t('regulation.article', { number })}</legend>
      <IconButton
        label={t('regulation.remove', { number })}
        icon={<X />}
        className={styles.remove}
        onClick={onRemove}
      />
      <TextField
        label={t('regulation.chapter')}
        optional
        value={article.chapter}
        onChange={(chapter) => onChange({ chapter })}
      />
      <TextField
        label={t('regulation.articleTitle')}
        required
        value={article.title}
        onChange={(title) => onChange({ title })}
      />
      <TextArea
        label={t('regulation.articleText')}
        value={article.text}
        onChange={(text) => onChange({ text })}
      />
    </fieldset>
  )
}

function draftsOf(regulation: RegulationTextFragment | null): ArticleDraft[] {
  return (regulation?.articles ?? []).map(({ id, number, chapter, title, text }) => ({
    key: id,
    ...{ id, number, title, text },
    chapter: chapter ?? '',
  }))
}

function newArticle(articles: readonly ArticleDraft[]): ArticleDraft {
  const number = Math.max(0, ...articles.map((article) => article.number)) + 1
  return { key: newKey(), id: null, number, chapter: '', title: '', text: '' }
}
