import { ValidationError } from './errors.ts'

/** A row of a numbered list that others may point at: taken out of the list, it is kept and marked. */
export interface KeptRow {
  readonly id: string
  readonly removedAt: Date | null
}

/** An item as the list shall be; without an id it is new. */
export interface ListItem {
  readonly id?: string | null | undefined
  readonly number: number
}

/** What turns the kept rows into the wanted list. */
export interface ListEdit<Row, Item> {
  readonly added: readonly Item[]
  /** Rows whose content differs, those put back after removal included. */
  readonly changed: readonly { readonly row: Row; readonly item: Item }[]
  readonly removed: readonly Row[]
}

const MAX_NUMBER = 999

/**
 * Compares a list's rows, removed ones included, with the list as it shall be.
 * @param same whether a row already says what the item says
 * @param field input field of the list, for errors
 * @throws ValidationError BAD_ID for an id that is not of this list or comes twice; OUT_OF_RANGE, NUMBER_TAKEN
 */
export function editList<Row extends KeptRow, Item extends ListItem>(
  rows: readonly Row[],
  items: readonly Item[],
  same: (row: Row, item: Item) => boolean,
  field: string,
): ListEdit<Row, Item> {
  checkNumbers(items, field)
  const left = new Map(rows.map((row) => [row.id, row]))
  const added: Item[] = []
  const changed: { row: Row; item: Item }[] = []
  items.forEach((item, index) => {
    if (item.id == null) {
      added.push(item)
      return
    }
    const row = left.get(item.id)
    if (!row) throw new ValidationError('BAD_ID', `${field}.${index}.id`, { type: field })
    left.delete(item.id)
    if (row.removedAt !== null || !same(row, item)) changed.push({ row, item })
  })
  return { added, changed, removed: [...left.values()].filter((row) => row.removedAt === null) }
}

function checkNumbers(items: readonly ListItem[], field: string): void {
  const taken = new Set<number>()
  items.forEach(({ number }, index) => {
    const at = `${field}.${index}.number`
    if (!Number.isInteger(number) || number < 1 || number > MAX_NUMBER) {
      throw new ValidationError('OUT_OF_RANGE', at, { min: 1, max: MAX_NUMBER })
    }
    if (taken.has(number)) throw new ValidationError('NUMBER_TAKEN', at, { number })
    taken.add(number)
  })
}
