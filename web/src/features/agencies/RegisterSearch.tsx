import Search from 'lucide-react/icons/search'
import { TextField } from '#ui/TextField.tsx'
import styles from './RegisterSearch.module.css'
import { useTypedSearch } from './use-typed-search.ts'

interface RegisterSearchProps {
  label: string
  /** What the address says. */
  value: string
  onSearch: (words: string) => void
}

/** The search field of a register; what is typed reaches the address when the typing pauses. */
export function RegisterSearch({ label, value, onSearch }: RegisterSearchProps) {
  const typed = useTypedSearch(value, onSearch)
  return (
    <div className={styles.search}>
      <Search aria-hidden="true" />
      <TextField
        type="search"
        hideLabel
        label={label}
        placeholder={label}
        value={typed.value}
        onChange={typed.type}
      />
    </div>
  )
}
