import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/Button.tsx'

const DialogPopup = lazy(async () => ({ default: (await import('#ui/DialogPopup.tsx')).DialogPopup }))
const AlertDialogPopup = lazy(async () => ({
  default: (await import('#ui/DialogPopup.tsx')).AlertDialogPopup,
}))

interface DialogProps {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
  footer?: ReactNode
}

/** A dialog over the page, for reference only (shortcuts, a token shown once). Editing belongs in a SidePanel. */
export function Dialog(props: DialogProps) {
  const seen = useWasTrue(props.open)
  return seen ? (
    <Suspense fallback={null}>
      <DialogPopup {...props} />
    </Suspense>
  ) : null
}

interface ConfirmDialogProps {
  open: boolean
  /** The question, naming the thing: "Bỏ nhiệm vụ “Trồng 3.000 cây xanh”?" */
  title: string
  /** What will happen, and what cannot be undone. */
  children: ReactNode
  /** The verb, never "OK". */
  confirmLabel: string
  onConfirm: () => void
  onClose: () => void
  busy?: boolean
}

/** Asks before what destroys. Everything else acts at once and offers to undo. */
export function ConfirmDialog({
  open,
  title,
  children,
  confirmLabel,
  onConfirm,
  onClose,
  busy = false,
}: ConfirmDialogProps) {
  const { t } = useTranslation('ui')
  const cancel = useRef<HTMLButtonElement | null>(null)
  const seen = useWasTrue(open)
  if (!seen) return null
  const footer = (
    <>
      <Button ref={cancel} onClick={onClose}>
        {t('action.cancel')}
      </Button>
      <Button variant="danger" busy={busy} onClick={onConfirm}>
        {confirmLabel}
      </Button>
    </>
  )
  return (
    <Suspense fallback={null}>
      <AlertDialogPopup open={open} title={title} onClose={onClose} footer={footer} initialFocus={cancel}>
        {children}
      </AlertDialogPopup>
    </Suspense>
  )
}

// Once opened it stays rendered, so that closing is animated and the focus returns.
function useWasTrue(value: boolean): boolean {
  const [was, setWas] = useState(value)
  if (value && !was) setWas(true)
  return was || value
}
