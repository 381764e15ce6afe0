import type { Actor, Finding, Reading } from './reading.ts'

function valueOf(finding: Finding | null): string | null {
  return finding === null ? null : finding.value
}

function names(actors: readonly Actor[]): string[] {
  return actors.map((actor) => actor.value)
}

/**
 * The reading as outside programs see it: one object of the public `read` command.
 * `file` is repeated as given. Dates are ISO days; what is missing is null.
 */
export function toPublicForm(file: string, reading: Reading) {
  return {
    file,
    kind: valueOf(reading.kind),
    symbol: valueOf(reading.symbol),
    issuer: valueOf(reading.issuer),
    issuedOn: valueOf(reading.issuedOn),
    place: valueOf(reading.place),
    subject: valueOf(reading.subject),
    addressees: reading.addressees.map((addressee) => addressee.value),
    recipients: reading.recipients.map((recipient) => recipient.value),
    signer: publicSigner(reading),
    citations: reading.citations.map(({ symbol, kind, date }) => ({ symbol, kind, date })),
    instructions: reading.instructions.map((instruction) => ({
      path: instruction.path,
      text: instruction.text,
      leads: names(instruction.leads),
      coordinates: names(instruction.coordinates),
      condition: valueOf(instruction.condition),
      deadline: valueOf(instruction.deadline),
      recurrence: valueOf(instruction.recurrence),
    })),
    campaign: publicCampaign(reading),
  }
}

function publicSigner(reading: Reading) {
  const signer = reading.signer
  if (signer === null) return null
  return { form: valueOf(signer.form), title: valueOf(signer.title), name: valueOf(signer.name) }
}

function publicCampaign(reading: Reading) {
  const campaign = reading.campaign
  if (campaign === null) return null
  return { name: campaign.name.value, contents: campaign.contents.map(({ n, text }) => ({ n, text })) }
}
