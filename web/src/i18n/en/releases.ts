import type { English } from '#i18n/english.ts'
import type { releases as vi } from '#i18n/vi/releases.ts'

/** Words of releasing a task from what it waits for. */
export const releases = {
  found: 'This may be what it waits for:',
  release: 'Release',
  releaseBy: 'Release by {{name}}',
  other: 'Release by another document',
  by: 'Released by',
  done: 'Released by {{name}}.',
} as const satisfies English<typeof vi>
