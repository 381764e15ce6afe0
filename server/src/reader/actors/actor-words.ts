/**
 * A body named in a list: the words `from`..`to`. `prefix` are the stretches of words it shares with others of its
 * class ("Bộ trưởng" and "Bộ" in "Bộ trưởng các Bộ: …"), which begin at word `prefixAt`.
 */
export type ActorWords = {
  from: number
  to: number
  prefix: readonly (readonly [from: number, to: number])[]
  prefixAt: number
}

/** A list of bodies and the first word after it. */
export type ActorList = { items: ActorWords[]; next: number }
