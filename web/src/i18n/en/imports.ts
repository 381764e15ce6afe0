import type { English } from '#i18n/english.ts'
import type { imports as vi } from '#i18n/vi/imports.ts'

/** Words of handing in many letters at once. */
export const imports = {
  title: 'Import of many documents',
  progress: 'Progress of the import',
  settled: '{{settled}} of {{total}} files done',
  finished: 'The import is finished.',
  count: {
    IMPORTED_one: '{{count}} registered, to be reviewed',
    IMPORTED_other: '{{count}} registered, to be reviewed',
    DUPLICATE_one: '{{count}} was there already',
    DUPLICATE_other: '{{count}} were there already',
    FAILED_one: '{{count}} not taken',
    FAILED_other: '{{count}} not taken',
  },
  state: {
    QUEUED: 'waiting',
    READING: 'being read',
    IMPORTED: 'registered',
    DUPLICATE: 'there already',
    FAILED: 'not taken',
  },
  show: { label: 'Files', all: 'All {{total}}', attention: 'To settle {{attention}}' },
  in: 'in {{archive}}',
  size: '{{kb}} KB',
  retry: 'Try again',
  retryAll: 'Try again what was not taken',
  anyway: 'Register anyway',
  review: 'Review the documents',
  notSent: '“{{name}}” was not sent: {{why}}',
  notOpened: '“{{name}}” could not be opened. Take it out or choose it again.',
  noNetwork: 'the network failed. Try again.',
} satisfies English<typeof vi>
