import type { LinkProps } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import type { LucideIcon } from 'lucide-react'
import Building2 from 'lucide-react/icons/building-2'
import Files from 'lucide-react/icons/files'
import Handshake from 'lucide-react/icons/handshake'
import Plug from 'lucide-react/icons/plug'
import SquareCheckBig from 'lucide-react/icons/square-check-big'

/** One destination in the rail, and on phones in the bottom bar. */
export interface RailEntry {
  to: NonNullable<LinkProps['to']>
  label: (t: TFunction<'frame'>) => string
  /** A shorter word for the bottom bar. */
  short?: (t: TFunction<'frame'>) => string
  icon: LucideIcon
  /** At the foot of the rail, and on phones under "Thêm". */
  foot?: boolean
}

/**
 * The pages that exist, in the order of the rail; the first is where `/` leads. One line a page, added together
 * with its route (routes.tsx):
 *   { to: '/directives', label: (t) => t('rail.directives'), icon: Files },
 * The design's other entries: /my-work SquareCheckBig (short: phone.myWork), /agreements Handshake,
 * /agencies Building2, /tokens Plug (foot).
 */
export const railEntries: readonly RailEntry[] = [
  { to: '/my-work', label: (t) => t('rail.myWork'), short: (t) => t('phone.myWork'), icon: SquareCheckBig },
  { to: '/directives', label: (t) => t('rail.directives'), icon: Files },
  { to: '/agreements', label: (t) => t('rail.agreements'), icon: Handshake },
  { to: '/agencies', label: (t) => t('rail.agencies'), icon: Building2 },
  { to: '/tokens', label: (t) => t('rail.tokens'), icon: Plug, foot: true },
]
