import { useEffect, useState } from 'react'
import { onAnnounce } from '#ui/announcer.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'

/** The page's one polite live region; the frame holds it. Speak through `announce`. */
export function LiveRegion() {
  const [said, setSaid] = useState({ message: '', turn: 0 })
  useEffect(() => onAnnounce((message) => setSaid((last) => ({ message, turn: last.turn + 1 }))), [])
  return (
    <VisuallyHidden>
      <span role="log" aria-live="polite" aria-relevant="additions">
        {/* A new key makes the same words be said again. */}
        <span key={said.turn}>{said.message}</span>
      </span>
    </VisuallyHidden>
  )
}
