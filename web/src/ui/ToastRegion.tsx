import Check from 'lucide-react/icons/check'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import Undo2 from 'lucide-react/icons/undo-2'
import X from 'lucide-react/icons/x'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { dismissToast, type ShownToast, useToasts } from '#ui/toasts.ts'
import styles from './ToastRegion.module.css'

/** Long enough to read, longer when there is something to press (WCAG 2.2.1: it also waits for pointer and focus). */
const readMs = 6_000
const actMs = 12_000

/** Where toasts appear; the frame holds one. Show them with `showToast`. */
export function ToastRegion() {
  const toasts = useToasts()
  const [held, setHeld] = useState(false)
  return createPortal(
    <div
      role="log"
      aria-live="polite"
      aria-relevant="additions"
      className={styles.region}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toasts.map((toast) => (
        <ToastBox key={toast.id} toast={toast} held={held} />
      ))}
    </div>,
    document.body,
  )
}

function ToastBox({ toast, held }: { toast: ShownToast; held: boolean }) {
  const { t } = useTranslation('ui')
  const { id, message, action, tone = 'done' } = toast
  const life = action ? actMs : readMs
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismissToast(id), life)
    return () => clearTimeout(timer)
  }, [held, id, life])
  const act = () => {
    dismissToast(id)
    action?.onAction()
  }
  return (
    <div className={styles.toast} data-tone={tone}>
      {tone === 'warning' ? <TriangleAlert className={styles.icon} /> : <Check className={styles.icon} />}
      <p className={styles.message}>{message}</p>
      {action ? (
        <Button
          size="s"
          icon={<Undo2 />}
          onClick={act}
          {...(action.shortcut ? { shortcut: action.shortcut } : {})}
        >
          {action.label}
        </Button>
      ) : null}
      <IconButton size="s" label={t('action.close')} icon={<X />} onClick={() => dismissToast(id)} />
    </div>
  )
}
