/**
 * The shape that an English namespace must have: every key of the Vietnamese one, and a singular `_one` beside
 * each `_other` (Vietnamese has no plural, English has). Use as `satisfies English<typeof namespace>`.
 */
export type English<Vietnamese> = {
  [Key in keyof Vietnamese]: Vietnamese[Key] extends string ? string : English<Vietnamese[Key]>
} & {
  [Key in keyof Vietnamese as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]: string
}
