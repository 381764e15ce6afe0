const browsers = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/coc_coc_browser\//i, 'Cốc Cốc'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const

const systems = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

/** A browser in few words, from what it calls itself: `Chrome · Windows`; null when it says nothing known. */
export function browserName(userAgent: string): string | null {
  const find = (known: readonly (readonly [RegExp, string])[]) =>
    known.find(([sign]) => sign.test(userAgent))?.[1]
  const words = [find(browsers), find(systems)].filter((word) => word !== undefined)
  return words.length > 0 ? words.join(' · ') : null
}
