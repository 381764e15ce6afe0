import type { LinkProps } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import type { LucideIcon } from 'lucide-react'
import Handshake from 'lucide-react/icons/handshake'

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
  { to: '/agreements', label: (t) => t('rail.agreements'), icon: Handshake },
]
