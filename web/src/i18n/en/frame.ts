import type { English } from '#i18n/english.ts'
import type { frame as vi } from '#i18n/vi/frame.ts'

/** Words of the frame: rail, top bar, person menu, shortcuts, error pages. */
export const frame = {
  product: 'Liên tịch',
  skip: 'Skip to the content',
  navigation: 'Main',
  rail: {
    myWork: 'My work',
    directives: 'Documents',
    agreements: 'Agreements',
    agencies: 'Agencies',
    tokens: 'Integrations',
    collapse: 'Collapse the side bar',
    expand: 'Expand the side bar',
  },
  phone: { myWork: 'Mine', more: 'More' },
  search: 'Search documents, tasks, agencies',
  person: {
    menu: 'Account of {{name}}',
    menuNoName: 'Account',
    theme: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    system: 'As the device',
    language: 'Language',
    vi: 'Tiếng Việt',
    en: 'English',
    shortcuts: 'Keyboard shortcuts',
    signOut: 'Sign out',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    general: 'General',
    help: 'Show the shortcuts',
    singleKeys: 'Use single-key shortcuts',
    singleKeysHint: 'Turn off if you dictate, or often press keys by accident.',
  },
  notFound: {
    title: 'Not found',
    text: 'This page does not exist, or your agency may not see it. If someone sent you the link, ask them again.',
    home: 'To the first page',
  },
  crash: {
    title: 'This page failed',
    text: 'The fault is ours, not yours. Open it again; if it stays, tell your administrator when it happened.',
    outdated: 'A new version has just been installed. Reload the page to go on.',
    unreachable: 'The server cannot be reached. Check the network and try again.',
    reload: 'Reload the page',
  },
} satisfies English<typeof vi>
