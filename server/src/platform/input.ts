import { isDay } from './clock.ts'
import { ValidationError } from './errors.ts'

/** A text input trimmed and in NFC, without control characters; required and at most `max` characters long. */
export function requiredText(value: string | null | undefined, field: string, max: number): string {
  const text = cleanText(value ?? '')
  if (text === '') throw new ValidationError('REQUIRED', field)
  return limited(text, field, max)
}

/** Like `requiredText` for a text that may be empty. */
export function optionalText(value: string | null | undefined, field: string, max: number): string {
  return limited(cleanText(value ?? ''), field, max)
}

function limited(text: string, field: string, max: number): string {
  if (text.length > max) throw new ValidationError('TOO_LONG', field, { max })
  return text
}

/** NFC, no NUL or other control characters but line breaks and tabs, no space at the ends. */
function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
}

/** A civil day input, checked; null and undefined pass. */
export function optionalDay<T extends string | null | undefined>(value: T, field: string): T {
  if (typeof value === 'string' && !isDay(value)) throw new ValidationError('BAD_DAY', field)
  return value
}

/** A start and an end, the end not before the start. */
export function checkPeriod(
  startsOn: string | null | undefined,
  endsOn: string | null | undefined,
  field = 'endsOn',
): void {
  optionalDay(startsOn, 'startsOn')
  optionalDay(endsOn, field)
  if (startsOn && endsOn && endsOn < startsOn) throw new ValidationError('DAYS_REVERSED', field)
}

/** A list with at most `max` items, without repeats. */
export function uniqueList(
  values: readonly string[] | null | undefined,
  field: string,
  max: number,
): string[] {
  const list = [...new Set(values ?? [])]
  if (list.length > max) throw new ValidationError('TOO_MANY', field, { max })
  return list
}
