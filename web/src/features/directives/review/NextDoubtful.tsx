import Eye from 'lucide-react/icons/eye'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/Button.tsx'
import { useShortcut } from '#ui/frame/shortcuts.ts'
import { useIsPhone } from '#ui/media.ts'
import { focusInstruction, instructionIn } from './focus-instruction.ts'
import type { Review } from './use-review.ts'

/** The way to the next finding that needs a look, of head and foot or an instruction, round and round; N does it too. */
export function NextDoubtful({ review }: { review: Review }) {
  const { t } = useTranslation('directives')
  const phone = useIsPhone()
  const [count, setCount] = useState(0)
  useEffect(() => setCount(doubtful().length))
  const go = () => {
    const all = doubtful()
    const at = all.findIndex((one) => one.contains(document.activeElement))
    const next = all[(at + 1) % all.length]
    const instruction = next && instructionIn(next)
    if (instruction) {
      review.select(instruction)
      focusInstruction(instruction)
    } else next?.focus()
  }
  useShortcut({
    keys: 'n',
    label: t('shortcuts.doubtful'),
    group: t('shortcuts.group'),
    enabled: count > 0,
    run: go,
  })
  if (count === 0) return null
  return (
    <Button size="s" variant="quiet" icon={<Eye />} shortcut={phone ? undefined : 'N'} onClick={go}>
      {t('why.count', { count })}
    </Button>
  )
}

// What is drawn is what can be gone to, so the page itself is asked.
function doubtful(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-doubtful]')]
}
