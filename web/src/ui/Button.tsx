import LoaderCircle from 'lucide-react/icons/loader-circle'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classNames } from '#ui/class-names.ts'
import { Kbd } from '#ui/Kbd.tsx'
import styles from './Button.module.css'

/** The one primary action of a view is `primary`; everything else is `plain` or `quiet`; `danger` is red words, never a red field. */
export type ButtonVariant = 'plain' | 'primary' | 'quiet' | 'danger'
/** `s` 28 px for dense bars, `m` 32 px, `l` 44 px for forms and empty states. */
export type ButtonSize = 's' | 'm' | 'l'

/** What Button and LinkButton share. */
export interface ButtonLook {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  /** A Lucide icon before the words. */
  icon?: ReactNode
  /** A key shown after the words, e.g. `N`; it does not bind the key. */
  shortcut?: string | undefined
  /** Fills the width of its container. */
  wide?: boolean | undefined
  /** A toggle that is on. */
  pressed?: boolean | undefined
}

/** The class names of a button's look, for elements that are not a `<button>`. */
export function buttonClass(look: ButtonLook, className?: string): string {
  const { variant = 'plain', size = 'm', wide, pressed } = look
  return classNames(
    styles.button,
    variant !== 'plain' && styles[variant],
    size !== 'm' && styles[size],
    wide && styles.wide,
    pressed && styles.pressed,
    className,
  )
}

/** The class names of a square button that shows only an icon. */
export function iconButtonClass(look: ButtonLook, className?: string): string {
  return buttonClass(look, classNames(styles.icon, className))
}

interface ButtonProps extends ButtonLook, ComponentPropsWithRef<'button'> {
  /** Work is under way: keeps the words and the focus, ignores presses, and says so to screen readers. */
  busy?: boolean
}

/** A button with words. */
export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    icon,
    shortcut,
    wide,
    pressed,
    busy = false,
    className,
    children,
    onClick,
    ...rest
  } = props
  return (
    <button
      type="button"
      {...rest}
      aria-pressed={pressed}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      className={buttonClass({ variant, size, wide, pressed }, className)}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {busy ? <LoaderCircle className={styles.busy} /> : icon}
      {children}
      {shortcut ? <Kbd keys={shortcut} onPrimary={variant === 'primary'} /> : null}
    </button>
  )
}
