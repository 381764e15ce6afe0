// Runs before the first paint so that neither the theme nor the language flashes. Keep in step with
// src/ui/theme.ts and src/i18n/language.ts, which own these keys.
;(() => {
  const root = document.documentElement
  let theme = null
  let language = null
  try {
    theme = localStorage.getItem('lientich.theme')
    language = localStorage.getItem('lientich.language')
  } catch {
    // Storage can be forbidden; the defaults below then hold.
  }
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  root.lang = language === 'en' ? 'en' : 'vi'
})()
