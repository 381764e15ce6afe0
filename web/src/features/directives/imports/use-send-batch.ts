import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { base64Of } from '#features/directives/source-file.ts'
import { uploadFile } from '#features/work/upload.ts'
import { ImportDirectivesDocument } from '#graphql/generated/graphql.ts'
import { outcomeOf } from '#graphql/outcome.ts'
import { packFiles } from './pack-files.ts'
import { rememberBatch } from './recent-batch.ts'

/** Handing in many files. */
export interface SendBatch {
  /** How many are sent of those that go one by one; null while nothing is sent. */
  readonly sending: { readonly sent: number; readonly all: number } | null
  /** Hands them in and opens the page that follows them; words of what went wrong, else null. */
  readonly send: (files: readonly File[], agencyId: string | null) => Promise<string | null>
}

/** Hands in files and archives as one batch. */
export function useSendBatch(): SendBatch {
  const { t } = useTranslation('imports')
  const navigate = useNavigate()
  const [sending, setSending] = useState<SendBatch['sending']>(null)
  const [, importDirectives] = useMutation(ImportDirectivesDocument)

  const upload = async (files: readonly File[], agencyId: string | null) => {
    const ids = new Map<File, string>()
    for (const file of files) {
      setSending({ sent: ids.size, all: files.length })
      const answer = await uploadFile(file, agencyId)
      if (!answer.ok)
        throw new Error(t('notSent', { name: file.name, why: answer.message ?? t('noNetwork') }))
      ids.set(file, answer.file.id)
    }
    return ids
  }

  const handIn = async (files: readonly File[], agencyId: string | null) => {
    const { uploads } = packFiles(files)
    const ids = await upload(uploads, agencyId)
    const input = []
    for (const file of files) {
      const fileId = ids.get(file)
      input.push(
        fileId
          ? { fileId }
          : { fileName: file.name, base64: await bytesOf(file, t('notOpened', { name: file.name })) },
      )
    }
    const answer = await importDirectives({ input: { agencyId, files: input } })
    const outcome = outcomeOf(answer, (data) => data.importDirectives)
    if (!outcome.ok) return outcome.failure.message
    const { id: batchId } = outcome.value.batch
    rememberBatch(batchId)
    await navigate({ to: '/directives/imports/$batchId', params: { batchId } })
    return null
  }

  const send = async (files: readonly File[], agencyId: string | null) => {
    setSending({ sent: 0, all: files.length })
    try {
      return await handIn(files, agencyId)
    } catch (error) {
      return error instanceof Error ? error.message : t('noNetwork')
    } finally {
      setSending(null)
    }
  }
  return { sending, send }
}

async function bytesOf(file: File, problem: string): Promise<string> {
  try {
    return await base64Of(file)
  } catch {
    throw new Error(problem)
  }
}
