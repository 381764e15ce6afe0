import AtSign from 'lucide-react/icons/at-sign'
import Send from 'lucide-react/icons/send'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import { AddCommentDocument } from '#graphql/generated/graphql.ts'
import { outcomeOf } from '#graphql/outcome.ts'
import { Button } from '#ui/Button.tsx'
import { classNames } from '#ui/class-names.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { usePeople } from './AssigneesField.tsx'
import { insertMention, type Mentionable, mentionAt, mentionable, mentionsIn } from './mentions.ts'
import talk from './Talk.module.css'
import type { TaskDetail } from './task-detail.ts'
import wordStyles from './Words.module.css'

interface CommentBoxProps {
  agreement: PageAgreement
  task: TaskDetail
  onSent: () => void
}

/** A place to say something; `@` names an agency or a person; Ctrl Enter sends. */
export function CommentBox({ agreement, task, onSent }: CommentBoxProps) {
  const { t } = useTranslation('boards')
  const area = useRef<HTMLTextAreaElement | null>(null)
  const everyone = useMentionable(agreement, task)
  const [text, setText] = useState('')
  const [caret, setCaret] = useState(0)
  const [error, setError] = useState<string | null>(null)
  const [{ fetching }, addComment] = useMutation(AddCommentDocument)
  const typed = mentionAt(text, caret)
  const choices = typed ? mentionable(everyone, typed.query) : []
  const put = (next: { text: string; caret: number }) => {
    // At once, so that the next letter typed already finds the caret in its place.
    flushSync(() => {
      setText(next.text)
      setCaret(next.caret)
    })
    area.current?.focus()
    area.current?.setSelectionRange(next.caret, next.caret)
  }
  const list = useChoices(choices, (one) => typed && put(insertMention(text, caret, typed.from, one.name)))
  const send = async () => {
    const body = text.trim()
    if (body === '') return
    const input = { taskId: task.id, body, mentions: mentionsIn(body, everyone) }
    const outcome = outcomeOf(await addComment({ input }), (data) => data.addComment)
    setError(outcome.ok ? null : outcome.failure.message)
    if (!outcome.ok) return
    setText('')
    onSent()
  }
  return (
    <div className={talk.say}>
      {list.popup}
      <textarea
        ref={area}
        rows={2}
        value={text}
        aria-label={t('activity.write')}
        placeholder={t('activity.write')}
        {...list.combobox}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setCaret(event.currentTarget.selectionStart)
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || list.pressed(event)) return
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          void send()
        }}
      />
      {error ? (
        <p role="alert" className={wordStyles.error}>
          {error}
        </p>
      ) : null}
      <div className="row">
        <IconButton
          label={t('activity.mention')}
          icon={<AtSign />}
          onClick={() => {
            const gap = text === '' || /\s$/.test(text) ? '' : ' '
            const next = `${text}${gap}@`
            put({ text: next, caret: next.length })
          }}
        />
        <span className="grow" />
        <Button
          size="s"
          icon={<Send />}
          busy={fetching}
          disabled={text.trim() === ''}
          onClick={() => void send()}
        >
          {t('activity.send')}
        </Button>
      </div>
    </div>
  )
}

function useMentionable(agreement: PageAgreement, task: TaskDetail): readonly Mentionable[] {
  const people = usePeople(task)
  const agencies = agreement.parties.filter((party) => party.leftOn === null && party.role !== 'OBSERVER')
  return [
    ...agencies.map(({ agency }) => ({
      name: agency.name,
      detail: agency.mark,
      input: { agencyId: agency.id },
    })),
    ...people.map((person) => ({
      name: person.name,
      detail: person.agency?.mark ?? '',
      input: { personId: person.id },
    })),
  ]
}

/** The list under the text: arrows choose, Enter or Tab takes, Esc closes. */
function useChoices(choices: readonly Mentionable[], take: (one: Mentionable) => void) {
  const { t } = useTranslation('boards')
  const id = useId()
  const [index, setIndex] = useState(0)
  const [closedFor, setClosedFor] = useState<readonly Mentionable[] | null>(null)
  const names = choices.map((one) => one.name).join('|')
  const closed = closedFor?.map((one) => one.name).join('|') === names
  const open = choices.length > 0 && !closed
  const at = Math.min(index, choices.length - 1)
  const pressed = (event: KeyboardEvent): boolean => {
    if (!open) return false
    const chosen = choices[at]
    if (event.key === 'ArrowDown') setIndex((at + 1) % choices.length)
    else if (event.key === 'ArrowUp') setIndex((at + choices.length - 1) % choices.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) take(chosen)
    else if (event.key === 'Escape') setClosedFor(choices)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  const popup = open ? (
    <div role="listbox" id={id} aria-label={t('activity.mention')} className={talk.choices}>
      {choices.map((one, place) => (
        <div
          key={one.name}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === at}
          className={classNames(talk.option, place === at && talk.chosen)}
          onPointerDown={(event) => {
            event.preventDefault()
            take(one)
          }}
        >
          <span>{one.name}</span>
          <span className="t12 dim2">{one.detail}</span>
        </div>
      ))}
    </div>
  ) : null
  const combobox = {
    'aria-autocomplete': 'list' as const,
    'aria-controls': open ? id : undefined,
    'aria-activedescendant': open ? `${id}-${at}` : undefined,
  }
  return { popup, combobox, pressed }
}
