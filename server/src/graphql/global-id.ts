import { ValidationError } from '#platform/errors.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The parts of a global id; what is malformed names nothing. */
export function decodeGlobalId(id: string): { readonly typename: string; readonly id: string } {
  const [typename = '', row = ''] = Buffer.from(id, 'base64').toString('utf8').split(':')
  return { typename, id: UUID.test(row) ? row : NOTHING }
}

/** The id of no row. */
const NOTHING = '00000000-0000-0000-0000-000000000000'

/** The id by which the API knows a row of a type. */
export function globalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64')
}

/** The row's own id behind a global one; null when it is malformed or of another type. */
export function rowId(type: string, id: string): string | null {
  const decoded = decodeGlobalId(id)
  return decoded.typename === type && decoded.id !== NOTHING ? decoded.id : null
}

/**
 * The row's own id behind a global one given as input.
 * @param field the input field, for the error
 * @throws ValidationError BAD_ID
 */
export function inputId(type: string, id: string, field: string): string {
  const found = rowId(type, id)
  if (found === null) throw new ValidationError('BAD_ID', field, { type })
  return found
}

/** Like `inputId` for an optional field: undefined stays undefined (untouched), null stays null (cleared). */
export function optionalId<T extends string | null | undefined>(type: string, id: T, field: string) {
  return typeof id === 'string' ? inputId(type, id, field) : id
}

/** Like `inputId` for a list field. */
export function inputIds(type: string, ids: readonly string[], field: string): string[] {
  return ids.map((id, index) => inputId(type, id, `${field}.${index}`))
}
