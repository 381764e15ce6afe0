import { builder } from '#graphql/builder.ts'
import { messageOf } from '#graphql/messages.ts'
import type {
  StoredActor,
  StoredAmount,
  StoredDeadline,
  StoredFinding,
  StoredRecurrence,
  StoredSigner,
} from './stored-reading.ts'

/** What every finding has: its place, and what made it. */
export interface FoundAt {
  readonly start: number
  readonly end: number
  readonly confidence: number
  readonly rule: string | null
}

/** Implemented by everything the reader found at a place of the text. */
export const Found = builder.interfaceRef<FoundAt>('Found').implement({
  description: 'Something the reader found, its place in document.text, and why it was taken for that.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins in document.text, UTF-16.' }),
    end: t.exposeInt('end', { description: 'Where it ends, exclusive.' }),
    confidence: t.exposeFloat('confidence', { description: 'How sure the reader is, 0 to 1.' }),
    rule: t.exposeString('rule', {
      nullable: true,
      description: 'Stable name of the rule that made it; null in readings of earlier versions.',
    }),
    ruleText: t.string({
      nullable: true,
      description: 'Why it was taken for that, in the viewer’s language.',
      resolve: ({ rule }, _, ctx) => (rule === null ? null : messageOf(`RULE_${rule}`, {}, ctx.locale)),
    }),
  }),
})

const interfaces = [Found]

const TextSpan = builder.objectRef<{ start: number; end: number }>('TextSpan').implement({
  description: 'A stretch of document.text.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins, UTF-16.' }),
    end: t.exposeInt('end', { description: 'Where it ends, exclusive.' }),
  }),
})

/** A finding of any kind; `field` names what it is. */
export const Finding = builder.objectRef<StoredFinding & { readonly field: string }>('Finding').implement({
  description: 'Something the reader found, and its place in the document’s text.',
  interfaces,
  fields: (t) => ({
    field: t.exposeString('field', {
      description:
        'What it is: kind, symbol, issuer, parentBody, issuedOn, place, subject, urgency, addressee, recipient, signer.form, signer.title, signer.name, drafter, citation, reportTo, condition, job, output, campaign …',
    }),
    value: t.exposeString('value', { nullable: true, description: 'The finding, tidied.' }),
    spans: t.field({
      type: [TextSpan],
      description: 'The places it is put together from; one for most.',
      resolve: ({ spans, start, end }) => spans ?? [{ start, end }],
    }),
  }),
})

/** Names a finding for the API; null stays null. */
export function named(field: string, found: StoredFinding | null) {
  return found && { ...found, field }
}

export const FoundActor = builder.objectRef<StoredActor>('FoundActor').implement({
  description: 'A body the reader found to be instructed, and where it is named.',
  interfaces,
  fields: (t) => ({
    text: t.exposeString('value', { description: 'Its name, written out.' }),
    spans: t.field({
      type: [TextSpan],
      description: 'The places its name is put together from; one for most.',
      resolve: ({ spans, start, end }) => spans ?? [{ start, end }],
    }),
    inherited: t.exposeBoolean('inherited', {
      description: 'Whether it is named in a sentence or heading above, not in the point itself.',
    }),
  }),
})

export const FoundDeadline = builder.objectRef<StoredDeadline>('FoundDeadline').implement({
  description: 'A last day that a point gives.',
  interfaces,
  fields: (t) => ({
    on: t.field({ type: 'Date', description: 'The day, computed.', resolve: ({ value }) => value }),
    words: t.exposeString('words', { description: 'The words it is computed from.' }),
  }),
})

export const FoundRecurrence = builder.objectRef<StoredRecurrence>('FoundRecurrence').implement({
  description: 'How often a point is to be done.',
  interfaces,
  fields: (t) => ({
    words: t.exposeString('value', { description: 'The words.' }),
    months: t.exposeInt('months', {
      nullable: true,
      description: 'The interval in months, when they give one.',
    }),
    rrule: t.exposeString('rrule', {
      nullable: true,
      description:
        'The rule of RFC 5545 they amount to, e.g. FREQ=YEARLY;BYMONTH=6,12; null when they are vague.',
    }),
  }),
})

export const FoundAmount = builder.objectRef<StoredAmount>('FoundAmount').implement({
  description: 'A figure that a point asks for.',
  interfaces,
  fields: (t) => ({
    words: t.exposeString('value', { description: 'The figure with its unit, as printed.' }),
    number: t.exposeFloat('number', { description: 'The figure.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'Its unit, e.g. "%" or "mô hình".' }),
  }),
})

export const FoundSigner = builder.objectRef<StoredSigner>('FoundSigner').implement({
  description: 'One signature: joint documents have several.',
  fields: (t) => ({
    form: t.field({
      type: Finding,
      nullable: true,
      description: 'The authority signed under, e.g. "TM.", "KT.", "TL.".',
      resolve: ({ form }) => named('signer.form', form),
    }),
    onBehalfOf: t.field({
      type: Finding,
      nullable: true,
      description: 'On whose behalf or for whom.',
      resolve: ({ onBehalfOf }) => named('signer.onBehalfOf', onBehalfOf),
    }),
    title: t.field({
      type: Finding,
      nullable: true,
      description: 'The signer’s post.',
      resolve: ({ title }) => named('signer.title', title),
    }),
    name: t.field({
      type: Finding,
      nullable: true,
      description: 'The signer’s name.',
      resolve: ({ name }) => named('signer.name', name),
    }),
  }),
})
