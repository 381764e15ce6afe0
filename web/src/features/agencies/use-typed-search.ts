import { useEffect, useRef, useState } from 'react'

const pause = 250

/**
 * A search field whose words reach the address when the typing pauses. `value` is what the address says: a change that
 * came from elsewhere (back, a link) is taken over.
 */
export function useTypedSearch(value: string, onSearch: (words: string) => void) {
  const [typed, setTyped] = useState(value)
  const [seen, setSeen] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (seen !== value) {
    setSeen(value)
    if (typed.trim() !== value) setTyped(value)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (words: string) => {
    setTyped(words)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onSearch(words.trim()), pause)
  }
  return { value: typed, type }
}
