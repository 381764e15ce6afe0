import { useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { type AgencyMarkFragment, LinkDirectiveActorDocument } from '#graphql/generated/graphql.ts'
import { outcomeOf } from '#graphql/outcome.ts'
import { showToast } from '#ui/toasts.ts'
import { LinkingContext } from './linking.ts'

/** Links a printed name to an agency wherever the document prints it, and says what holds from then on. */
export function useLinkName(text: string, onDone: () => void) {
  const { t } = useTranslation('directives')
  const { directiveId } = useContext(LinkingContext)
  const [{ fetching: busy }, send] = useMutation(LinkDirectiveActorDocument)
  const [problem, setProblem] = useState<string | null>(null)
  const link = async (agency: Pick<AgencyMarkFragment, 'id' | 'name'>, remember: boolean) => {
    setProblem(null)
    const answer = await send({ input: { directiveId, text, agencyId: agency.id, remember } })
    const outcome = outcomeOf(answer, (data) => data.linkDirectiveActor)
    if (!outcome.ok) return setProblem(outcome.failure.message)
    const told = { name: text, agency: agency.name }
    showToast({ message: t(remember ? 'names.linkedAndKept' : 'names.linked', told) })
    onDone()
  }
  return { link, busy, problem }
}
