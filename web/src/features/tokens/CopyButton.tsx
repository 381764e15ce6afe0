import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'

/** Copies a text; says so, in the button and to screen readers. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation('tokens')
  const [copied, setCopied] = useState<string | null>(null)
  const done = copied === text
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(text)
      announce(t('copied'))
    } catch {
      // Without a secure context there is no clipboard; the text is there to be selected.
      announce(t('notCopied'))
    }
  }
  return (
    <Button size="s" icon={done ? <Check /> : <Copy />} aria-label={label} onClick={() => void copy()}>
      {done ? t('copied') : t('copy')}
    </Button>
  )
}
