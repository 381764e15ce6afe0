import { useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { type DirectiveRowFragment, ImportDirectiveDocument } from '#graphql/generated/graphql.ts'
import { outcomeOf } from '#graphql/outcome.ts'
import { useViewer } from '#graphql/use-viewer.ts'
import { useSendBatch } from './imports/use-send-batch.ts'
import { base64Of, fileProblem, isTextTooLong, mayHoldSeveral, mostFiles } from './source-file.ts'

interface Source {
  readonly text: string
  readonly files: readonly File[]
}

interface Problems {
  readonly text?: string
  readonly file?: string
  readonly agencyId?: string
}

interface Refusal {
  readonly problems: Problems
  readonly general: string | null
  /** The directive that is registered already; null when it may not be seen. */
  readonly duplicate: { readonly message: string; readonly existing: DirectiveRowFragment | null } | null
  /** Why a document with a state-secret mark is not taken. */
  readonly secret: string | null
}

const fine: Refusal = { problems: {}, general: null, duplicate: null, secret: null }

/** The form of a registration: its fields, what was refused and why, and sending it. */
export function useImport() {
  const { t } = useTranslation('directives')
  const navigate = useNavigate()
  const [source, setSource] = useState<Source>({ text: '', files: [] })
  const [chosen, setChosen] = useState<string | null>(null)
  const [refusal, setRefusal] = useState(fine)
  const [reading, setReading] = useState(false)
  const { sending, send: sendBatch } = useSendBatch()
  const [{ fetching }, send] = useMutation(ImportDirectiveDocument)
  const agencies = useRegisteringAgencies()
  const agencyId = chosen ?? agencies[0]?.id ?? null
  const busy = reading || fetching || sending !== null
  const change = (next: Source) => {
    setSource(next)
    setRefusal(fine)
  }
  const refuse = (problems: Problems) => setRefusal({ ...fine, problems })
  const takeFiles = (added: readonly File[]) => {
    const good = added.filter((file) => fileProblem(file) === null)
    const files = withNew(source.files, good)
    change({ ...source, files: files.slice(0, mostFiles) })
    const problem = fileProblems(added, t)
    if (problem) refuse({ file: problem })
    else if (files.length > mostFiles) refuse({ file: t('import.tooMany', { count: mostFiles }) })
  }
  const submit = async (allowDuplicate = false) => {
    if (busy) return
    const { text, files } = source
    const [file = null, ...more] = files
    if (!file && text.trim() === '') return refuse({ text: t('import.missing') })
    if (!file && isTextTooLong(text)) return refuse({ text: t('import.textTooLong') })
    if (file && (more.length > 0 || mayHoldSeveral(file))) {
      const problem = await sendBatch(files, agencyId)
      if (problem) refuse({ file: problem })
      return
    }
    setReading(true)
    const content = file ? await fileContent(file) : { text }
    setReading(false)
    if (!content) return refuse({ file: t('import.unreadable') })
    const answer = await send({ input: { ...content, agencyId, allowDuplicate } })
    const member = answer.data?.importDirective
    const outcome = outcomeOf(answer, (data) => data.importDirective)
    if (outcome.ok) {
      const { id: directiveId } = outcome.value.directive
      return navigate({ to: '/directives/$directiveId', params: { directiveId } })
    }
    const { message, path } = outcome.failure
    if (member?.__typename === 'StateSecretError') return setRefusal({ ...fine, secret: message })
    if (member?.__typename === 'DuplicateError') {
      return setRefusal({ ...fine, duplicate: { message, existing: member.existing } })
    }
    const field = path.includes('text')
      ? 'text'
      : path.some((part) => part.startsWith('file'))
        ? 'file'
        : null
    if (field) refuse({ [field]: message })
    else if (path.includes('agencyId')) refuse({ agencyId: message })
    else setRefusal({ ...fine, general: message })
  }
  return {
    source,
    ...refusal,
    busy,
    agencies,
    agencyId,
    chooseAgency: setChosen,
    type: (text: string) => change({ ...source, text }),
    sending,
    takeFiles,
    dropFile: (file: File) => change({ ...source, files: source.files.filter((other) => other !== file) }),
    clear: () => change({ text: '', files: [] }),
    submit,
  }
}

/** The files with those that are not among them yet. */
function withNew(known: readonly File[], added: readonly File[]): File[] {
  const isSame = (one: File, other: File) =>
    one.name === other.name && one.size === other.size && one.lastModified === other.lastModified
  return [...known, ...added.filter((file) => !known.some((other) => isSame(file, other)))]
}

/** Why some of the files are not taken, in words; null when all are. */
function fileProblems(files: readonly File[], t: TFunction<'directives'>): string | null {
  const words = files.flatMap((file) => {
    const problem = fileProblem(file)
    return problem ? [t(`import.${problem}`, { name: file.name })] : []
  })
  const most = 3
  const more = words.length > most ? [t('import.andMore', { count: words.length - most })] : []
  return words.length > 0 ? [...words.slice(0, most), ...more].join(' ') : null
}

async function fileContent(file: File) {
  try {
    return { fileName: file.name, fileBase64: await base64Of(file) }
  } catch {
    return null
  }
}

// A VIEWER only reads; everyone else may register for their agency, once for each agency.
function useRegisteringAgencies() {
  const viewer = useViewer()
  const writes = viewer?.memberships.filter(({ role }) => role !== 'VIEWER') ?? []
  return [...new Map(writes.map(({ agency }) => [agency.id, agency])).values()]
}
