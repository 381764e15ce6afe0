import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '#ui/class-names.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import styles from './DataTable.module.css'

/** One column. `cell` draws a row's value. */
export interface Column<Row> {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** Figures and dates stand at the end. */
  align?: 'start' | 'end'
  /** CSS length or `auto`; the table is as wide as its place. */
  width?: string
  sortable?: boolean
  /** Where it is narrow a row is a card: `title` leads it, `plain` stands without its label, `hidden` is left out; else label and value. */
  phone?: 'title' | 'plain' | 'hidden'
}

/** What a table is sorted by. */
export interface Sort {
  column: string
  direction: 'ascending' | 'descending'
}

interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sort?: Sort | null
  onSort?: (sort: Sort) => void
  /** The row that is open beside the table. */
  currentKey?: string | null
}

/**
 * A table where there is room for one (720 px), else a list of cards. To make a whole row one target, put a RowLink in its first cell.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, sort, onSort, currentKey } = props
  return (
    <div className={styles.place}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead className={styles.head}>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort ?? null} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={styles.row}
              aria-current={currentKey === rowKey(row) || undefined}
            >
              {columns.map((column) => (
                <BodyCell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  return (
    <td data-align={column.align} data-phone={column.phone ?? 'labelled'} className={styles.cell}>
      <span aria-hidden="true" className={styles.label}>
        {column.header}
      </span>
      <div className={styles.value}>{column.cell(row)}</div>
    </td>
  )
}

interface HeadCellProps<Row> {
  column: Column<Row>
  sort: Sort | null
  onSort: ((sort: Sort) => void) | undefined
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const { t } = useTranslation('ui')
  const direction = sort?.column === column.id ? sort.direction : undefined
  const next = direction === 'ascending' ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      aria-sort={direction}
      data-align={column.align}
      className={styles.headCell}
      style={{ width: column.width }}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          title={t('table.sortBy', { column: column.header })}
          className={classNames(styles.sort, direction && styles.sorted)}
          onClick={() => onSort({ column: column.id, direction: next })}
        >
          {column.header}
          {direction === 'descending' ? <ArrowDown /> : <ArrowUp />}
        </button>
      ) : (
        column.header
      )}
    </th>
  )
}
