import 'i18next'
import type { vi } from '#i18n/vi.ts'

declare module 'i18next' {
  /** Makes every key passed to `t` checked against the Vietnamese namespaces. */
  interface CustomTypeOptions {
    defaultNS: 'ui'
    returnNull: false
    resources: typeof vi
  }
}
