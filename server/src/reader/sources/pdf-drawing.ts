/** What a page draws, step by step, as pdf.js gives it. */
export type Drawing = { fnArray: readonly number[]; argsArray: readonly unknown[] }

/** The steps that keep, give back and change the graphics state, which every reader of a drawing follows. */
export type StateStep = 'save' | 'restore' | 'transform' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd'

/** A transformation of the plane in the six numbers of PDF (ISO 32000-1, 8.3.3). */
export type Matrix = readonly number[]

/** An argument of a step that is a list; an empty one for any other. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The numbers of an argument. */
export function numbersOf(value: unknown): readonly number[] {
  if (value instanceof Float32Array) return [...value]
  return listOf(value).filter((entry) => typeof entry === 'number')
}

/** What does first the inner, then the outer transformation. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
