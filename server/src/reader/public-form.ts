import type { Actor, Finding, Reading } from './reading.ts'

function printed(finding: Finding | null): string | null {
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
    kind: printed(reading.kind),
    symbol: printed(reading.symbol),
    issuer: printed(reading.issuer),
    issuedOn: printed(reading.issuedOn),
    place: printed(reading.place),
    subject: printed(reading.subject),
    addressees: reading.addressees.map((addressee) => addressee.value),
    recipients: reading.recipients.map((recipient) => recipient.value),
    signer: publicSigner(reading),
    citations: reading.citations.map(({ symbol, kind, date }) => ({ symbol, kind, date })),
    instructions: reading.instructions.map((instruction) => ({
      path: instruction.path,
      text: instruction.text,
      leads: names(instruction.leads),
      coordinates: names(instruction.coordinates),
      condition: printed(instruction.condition),
      deadline: printed(instruction.deadline),
      recurrence: printed(instruction.recurrence),
    })),
    campaign: publicCampaign(reading),
  }
}

function publicSigner(reading: Reading) {
  const signer = reading.signer
  if (signer === null) return null
  return { form: printed(signer.form), title: printed(signer.title), name: printed(signer.name) }
}

function publicCampaign(reading: Reading) {
  const campaign = reading.campaign
  if (campaign === null) return null
  return { name: campaign.name.value, contents: campaign.contents.map(({ n, text }) => ({ n, text })) }
}
