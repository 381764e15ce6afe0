import { AlertDialog } from '@base-ui/react/alert-dialog'
import { Dialog } from '@base-ui/react/dialog'
import X from 'lucide-react/icons/x'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#ui/IconButton.tsx'
import styles from './Dialog.module.css'

interface DialogPopupProps {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
  footer?: ReactNode
}

/** A dialog that informs; Esc, a press outside and the cross close it. Use Dialog. */
export function DialogPopup({ open, title, onClose, children, footer }: DialogPopupProps) {
  const { t } = useTranslation('ui')
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.dialog}>
          <header className={styles.head}>
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            <Dialog.Close render={<IconButton label={t('action.close')} icon={<X />} />} />
          </header>
          <div className={styles.body}>{children}</div>
          {footer ? <footer className={styles.foot}>{footer}</footer> : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** A dialog that asks; the focus starts on the harmless answer, and only an answer or Esc closes it. Use ConfirmDialog. */
export function AlertDialogPopup(
  props: DialogPopupProps & { initialFocus: RefObject<HTMLButtonElement | null> },
) {
  const { open, title, onClose, children, footer, initialFocus } = props
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.backdrop} />
        <AlertDialog.Popup initialFocus={initialFocus} className={`${styles.dialog} ${styles.narrow}`}>
          <header className={styles.head}>
            <AlertDialog.Title className={styles.title}>{title}</AlertDialog.Title>
          </header>
          <AlertDialog.Description render={<div />} className={styles.body}>
            {children}
          </AlertDialog.Description>
          <footer className={styles.foot}>{footer}</footer>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
