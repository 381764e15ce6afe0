/**
 * What the reader finds in an official document.
 *
 * Every position is a UTF-16 offset into the source exactly as it was given: `source.slice(start, end)`
 * quotes the finding. What the document does not say is `null` (or an empty list), never a guess.
 * The whole reading is plain JSON.
 */

import type { RuleName } from './rules.ts'

/** A stretch of the source: `source.slice(start, end)`. `end` is exclusive. */
export type Span = { start: number; end: number }

/**
 * One finding. `value` is tidied (NFC, single spaces, broken lines joined); `start`..`end` covers its place.
 * `confidence` is between 0 and 1: 0.95 when the official form says it, less when it had to be pieced together.
 * `rule` names what made it.
 */
export type Finding<T = string> = Span & { value: T; confidence: number; rule: RuleName }

/**
 * A finding that may be put together from several places, such as an issuer whose short name stands in the
 * body and whose area stands in the place line. `start`..`end` is the first span; `spans` lists them all.
 */
export type PiecedFinding = Finding & { spans: Span[] }

/** Why a body stands under "Nơi nhận": to carry out, to be reported to, to know, to keep on file. */
export type RecipientRole = 'execute' | 'report' | 'know' | 'file'

/** One entry of "Nơi nhận", as printed without its dash. */
export type Recipient = Finding & { role: RecipientRole }

/** Who signed. `form` is the printed authority ("TM.", "T/M", "KT.", "TL.", "TUQ.", "Q."). */
export type Signer = {
  form: Finding | null
  /** On whose behalf or for whom ("BAN THƯỜNG VỤ", "CHỦ TỊCH"), as printed after the form. */
  onBehalfOf: Finding | null
  /** The post of the person who signed ("PHÓ CHỦ TỊCH"). */
  title: Finding | null
  name: Finding | null
}

/** How a cited document bears on this one. */
export type CitationRole = 'basedOn' | 'carriesOut' | 'amends' | 'replaces' | 'responds' | 'refers'

/** A document named in this one. `symbol` is null for a document cited by name only. */
export type Citation = Span & {
  symbol: string | null
  /** Name of kind ("Chỉ thị"); from the words before the symbol, else from the symbol's own grammar. */
  kind: string | null
  /** ISO day, only when the words give day, month and year. */
  date: string | null
  issuer: string | null
  title: string | null
  role: CitationRole
  confidence: number
  rule: RuleName
}

/** A body named as an actor, expanded ("các phòng: A, B" gives "Phòng A", "Phòng B"). */
export type Actor = PiecedFinding & {
  /** True when it was taken from a lead-in sentence or a heading above, not from the instruction's own words. */
  inherited: boolean
}

/** A deadline: `value` is an ISO day, computed only when the words give it; `words` quotes them. */
export type Deadline = Finding & { words: string }

/**
 * A recurrence: `value` quotes the words; `months` is the interval when the words give one, else null; `rrule` is the
 * rule of RFC 5545 they amount to ("FREQ=YEARLY;BYMONTH=6,12"), null when they say only that it recurs.
 */
export type Recurrence = Finding & { months: number | null; rrule: string | null }

/** A figure asked for ("ít nhất 80%", "02 mô hình"): `value` quotes it with its unit. */
export type Amount = Finding & { number: number; unit: string | null }

/** One unit of the body that gives somebody something to do. */
export type Instruction = Span & {
  /** The document's own labels joined from outside in: `1`, `2.a`, `I.1.2`, `2.(1)`, `p1`, `closing`. */
  path: string
  text: string
  leads: Actor[]
  coordinates: Actor[]
  /** Bodies acted through ("thông qua …"). */
  via: Actor[]
  /** True when the job is to follow up, urge or check others' work. */
  monitor: boolean
  reportTo: Finding | null
  /** What must happen first ("sau khi tỉnh có văn bản chỉ đạo"). */
  condition: Finding | null
  /** The first of `deadlines`. */
  deadline: Deadline | null
  /** Every deadline the point gives, in the order of the text. */
  deadlines: Deadline[]
  recurrence: Recurrence | null
  /** The jobs of a point that asks for several, in its own words: offered as sub-tasks. Empty when it asks for one. */
  jobs: Finding[]
  /** What is to be handed in or issued ("kế hoạch", "báo cáo kết quả"). */
  outputs: Finding[]
  amounts: Amount[]
  /** Numbers of the campaign contents this instruction spells out. */
  campaignContents: number[]
  confidence: number
  rule: RuleName
}

/** One numbered content of a campaign. */
export type CampaignContent = Span & { n: number; text: string }

/** The campaign (cuộc vận động, phong trào) the document is about. */
export type Campaign = { name: Finding; contents: CampaignContent[] }

/** State-secret marks, from least to most. */
export type Secrecy = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT'

/** Urgency marks, from least to most. */
export type Urgency = 'KHẨN' | 'THƯỢNG KHẨN' | 'HỎA TỐC'

/** Codes of the reader's warnings. */
export type WarningCode =
  | 'MISSING_KIND'
  | 'MISSING_SYMBOL'
  | 'MISSING_DATE'
  | 'MISSING_ISSUER'
  | 'MISSING_SIGNER'
  | 'NO_INSTRUCTION'
  | 'INSTRUCTED_NOT_ADDRESSED'
  /** There are no addressees, and the body is not among the recipients. */
  | 'INSTRUCTED_NOT_RECIPIENT'
  | 'CITES_LATER_DOCUMENT'
  /** params.subject and params.body quote the parties each of them names. */
  | 'SUBJECT_BODY_DIFFER'
  /** params.signer signs, params.speaker speaks. */
  | 'TWO_SPEAKERS'
  /** The packet's envelope and the text give a field otherwise: params.field, params.envelope, params.text. */
  | 'ENVELOPE_DIFFERS'

/** Something a clerk should look at. `params` fills the message; `span` shows the place, when there is one. */
export type Warning = { code: WarningCode; params: Record<string, string>; span: Span | null }

/** The complete reading of one document. */
export type Reading = {
  kind: Finding | null
  /** Number and notation without inner spaces ("13/TB-UBND"). */
  symbol: Finding | null
  /** The number alone ("13"); null when blank. */
  number: Finding | null
  issuer: PiecedFinding | null
  /** The superior body printed above the issuer. */
  parentBody: Finding | null
  /** ISO day. */
  issuedOn: Finding | null
  place: Finding | null
  subject: Finding | null
  addressees: Finding[]
  recipients: Recipient[]
  /** The first of `signers`. */
  signer: Signer | null
  /** Everybody who signed: more than one on a joint document. */
  signers: Signer[]
  /** The mark of who drafted it and how many copies ("NHIÊN-26"). */
  drafter: Finding | null
  urgency: Finding<Urgency> | null
  secrecy: Finding<Secrecy> | null
  citations: Citation[]
  instructions: Instruction[]
  campaign: Campaign | null
  warnings: Warning[]
}
