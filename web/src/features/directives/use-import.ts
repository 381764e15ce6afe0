import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { type DirectiveRowFragment, ImportDirectiveDocument } from '#graphql/generated/graphql.ts'
import { outcomeOf } from '#graphql/outcome.ts'
import { useViewer } from '#graphql/use-viewer.ts'
import { base64Of, fileProblem, isTextTooLong } from './source-file.ts'

interface Source {
  readonly text: string
  readonly file: File | null
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
  const [source, setSource] = useState<Source>({ text: '', file: null })
  const [chosen, setChosen] = useState<string | null>(null)
  const [refusal, setRefusal] = useState(fine)
  const [reading, setReading] = useState(false)
  const [{ fetching }, send] = useMutation(ImportDirectiveDocument)
  const agencies = useRegisteringAgencies()
  const agencyId = chosen ?? agencies[0]?.id ?? null
  const busy = reading || fetching
  const change = (next: Source) => {
    setSource(next)
    setRefusal(fine)
  }
  const refuse = (problems: Problems) => setRefusal({ ...fine, problems })
  const takeFile = (file: File) => {
    const problem = fileProblem(file)
    if (problem) refuse({ file: t(`import.${problem}`, { name: file.name }) })
    else change({ ...source, file })
  }
  const submit = async (allowDuplicate = false) => {
    if (busy) return
    const { text, file } = source
    if (!file && text.trim() === '') return refuse({ text: t('import.missing') })
    if (!file && isTextTooLong(text)) return refuse({ text: t('import.textTooLong') })
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
    takeFile,
    dropFile: () => change({ ...source, file: null }),
    clear: () => change({ text: '', file: null }),
    submit,
  }
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
