import type { English } from '#i18n/english.ts'
import type { people as vi } from '#i18n/vi/people.ts'

/** Words of signing in and out. */
export const people = {
  signIn: {
    title: 'Sign in',
    lead: 'Use your work e-mail address.',
    email: 'E-mail',
    password: 'Password',
    showPassword: 'Show the password',
    hidePassword: 'Hide the password',
    submit: 'Sign in',
    noAccount:
      'No account yet? Your agency’s administrator gives you one; nobody can register here by themselves.',
    notice: 'Do not put documents with a secrecy mark on this system.',
    version: 'Version {{version}}',
    otherLanguage: 'Tiếng Việt',
    promise: 'Documents, work and results\nin one place, seen by every party.',
  },
  error: {
    emailMissing: 'Enter your e-mail address.',
    emailInvalid: 'Not an e-mail address, for example: thu.ha@lamthuong.example',
    passwordMissing: 'Enter your password.',
    credentials: 'The e-mail address or the password is not right.',
    tooMany: 'Too many attempts. Try again in {{wait}}.',
    tooManyLater: 'Too many attempts. Wait a few minutes and try again.',
    unreachable: 'The server cannot be reached. Check the network and try again.',
    server: 'The server has a fault. Try again in a few minutes.',
    signOut: 'Could not sign out. Check the network and try again.',
  },
  actingAs: 'Acting for',
  wait: {
    seconds_one: '{{count}} second',
    seconds_other: '{{count}} seconds',
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
  },
  sample: {
    symbol: 'No. 131-CV/HU',
    clause:
      '2.1. The Office of Culture and Information leads, with the district Police, in checking and putting up warning signs at 18 lakes, dams and river landings.',
    source: 'point 2.1 · 131-CV/HU',
    task: 'Check and put up warning signs at 18 lakes, dams and landings',
    progress: 'Progress 2024',
  },
} satisfies English<typeof vi>
