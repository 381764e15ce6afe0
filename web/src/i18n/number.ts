import { currentLanguage } from '#i18n/language.ts'

const formats = new Map<string, Intl.NumberFormat>()

function format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const language = currentLanguage()
  const key = language + JSON.stringify(options)
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', options)
  formats.set(key, made)
  return made
}

/** `1.234,5` in Vietnamese, `1,234.5` in English; at most one decimal unless told. */
export function formatNumber(value: number, decimals = 1): string {
  return format({ maximumFractionDigits: decimals }).format(value)
}

/** A share between 0 and 1 as `36,2 %` (with a space that does not break); one decimal. */
export function formatPercent(share: number): string {
  const number = format({ minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(share * 100)
  return `${number}\u00a0%`
}
