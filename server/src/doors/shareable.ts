import { createHash } from 'node:crypto'
import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  getOperationAST,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import { inputId } from '#graphql/global-id.ts'
import type { Viewer } from '#platform/viewer.ts'
import { schema } from './schema.ts'

/** An operation that can be shared. */
export interface Shareable {
  readonly document: DocumentNode
  readonly operationName: string | null
  readonly variables: Record<string, unknown>
  readonly field: 'boardChanged' | 'progressChanged'
  readonly agreementId: string
  readonly after: string | null
}

/** Recognises a subscription that can be shared; null sends it the usual way. @throws ValidationError BAD_ID */
export function shareable(
  document: DocumentNode,
  operationName: string | null,
  variables: Record<string, unknown>,
): Shareable | null {
  const operation = getOperationAST(document, operationName)
  const field = operation?.operation === 'subscription' ? soleField(operation) : null
  const name =
    field && (['boardChanged', 'progressChanged'] as const).find((known) => known === field.name.value)
  const definition = name && schema.getSubscriptionType()?.getFields()[name]
  if (!field || !definition) return null
  const args = getArgumentValues(definition, field, variables)
  if (typeof args.agreementId !== 'string') return null
  const after = typeof args.after === 'string' ? args.after : null
  const agreementId = inputId('Agreement', args.agreementId, 'agreementId')
  return { document, operationName, variables, field: name, agreementId, after }
}

function soleField(operation: OperationDefinitionNode): FieldNode | null {
  const [only, ...others] = operation.selectionSet.selections
  return only?.kind === 'Field' && others.length === 0 ? only : null
}

const personal = new WeakMap<DocumentNode, boolean>()

/** Whether a document asks anything that differs between two people with the same memberships. */
function isPersonal(document: DocumentNode): boolean {
  const known = personal.get(document)
  if (known !== undefined) return known
  let found = false
  const mark = (name: string) => {
    if (name.startsWith('viewer') || name === 'mine') found = true
  }
  visit(document, {
    Field: (node) => mark(node.name.value),
    ObjectField: (n) => mark(n.name.value),
    Argument: (n) => mark(n.name.value),
  })
  personal.set(document, found)
  return found
}

/** Names a group of subscribers: what may not differ between subscribers that share: the question and the asker's rights. */
export function groupKey(asked: Shareable, viewer: Viewer): string {
  const { after: _, ...variables } = asked.variables
  const rights = viewer.memberships.map((m) => `${m.agencyId}:${m.role}`).sort()
  const person = isPersonal(asked.document) ? viewer.personId : null
  const text = JSON.stringify([
    variables,
    asked.operationName,
    rights,
    viewer.scopes,
    viewer.locale,
    person,
    asked.agreementId,
  ])
  return createHash('sha256').update(text).update(textOf(asked.document)).digest('base64')
}

function textOf(document: DocumentNode): string {
  return document.loc?.source.body ?? JSON.stringify(document)
}
