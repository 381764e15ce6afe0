import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'
import { type ButtonLook, buttonClass } from '#ui/Button.tsx'
import { Kbd } from '#ui/Kbd.tsx'

interface ButtonAnchorProps extends ButtonLook, ComponentPropsWithRef<'a'> {}

function ButtonAnchor(props: ButtonAnchorProps) {
  const { variant, size, icon, shortcut, wide, pressed, className, children, ...rest } = props
  return (
    <a {...rest} className={buttonClass({ variant, size, wide, pressed }, className)}>
      {icon}
      {children}
      {shortcut ? <Kbd keys={shortcut} onPrimary={variant === 'primary'} /> : null}
    </a>
  )
}

/** A link that looks like a button. Takes the router's `to`, `params` and `search`, typed. */
export const LinkButton = createLink(ButtonAnchor)
