import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { vi } from '#i18n/vi.ts'

/** The languages of the interface; Vietnamese first. */
export const languages = ['vi', 'en'] as const
/** A language of the interface. */
export type Language = (typeof languages)[number]

// The same key is read by public/boot.js before the first paint.
const storageKey = 'lientich.language'

/** Starts the translations in the language kept from last time, Vietnamese by default. Call once, before rendering. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    ns: Object.keys(vi),
    defaultNS: 'ui',
    resources: { vi },
    returnNull: false,
    // React escapes; escaping twice would show &quot; in Vietnamese quotations.
    interpolation: { escapeValue: false },
  })
  const kept = keptLanguage()
  if (kept !== 'vi') await applyLanguage(kept)
}

/** Switches the whole interface and remembers it. */
export async function setLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // Storage can be forbidden; the choice then lasts for this page.
  }
  await applyLanguage(language)
}

/** The language now on screen. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'vi'
}

async function applyLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'ui')) {
    const { en } = await import('#i18n/en.ts')
    for (const [namespace, words] of Object.entries(en)) i18next.addResourceBundle('en', namespace, words)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

function keptLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi'
  } catch {
    return 'vi'
  }
}
