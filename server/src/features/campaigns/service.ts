import { agenciesOf } from '#features/agencies/service.ts'
import { actingAgency, boardStream, readableAgreement } from '#features/agreements/service.ts'
import { visibleTo as visibleDirectives } from '#features/directives/policy.ts'
import { dateOf } from '#platform/clock.ts'
import { ForbiddenError, NotFoundError, StateError } from '#platform/errors.ts'
import { checkPeriod, requiredText } from '#platform/input.ts'
import type { StreamId } from '#platform/journal.ts'
import { editList } from '#platform/numbered-list.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import { searchKeyOf } from '#platform/text.ts'
import type { Viewer } from '#platform/viewer.ts'
import { type Write, write } from '#platform/write.ts'
import type { AgreementParty } from '#prisma'
import {
  type CampaignFields,
  type CampaignWithContents,
  type ContentInput,
  changedFields,
  cleanContents,
  contentFields,
  fieldsOf,
  sameContent,
} from './campaign-fields.ts'
import { campaignUpdated } from './changes.ts'
import { can, visibleTo } from './policy.ts'

/** A new campaign. Days are civil days. */
export interface NewCampaign {
  readonly name: string
  readonly agreementId?: string | null | undefined
  readonly directiveId?: string | null | undefined
  /** Whose it is; the viewer's own when absent. */
  readonly agencyId?: string | null | undefined
  readonly startsOn?: string | null | undefined
  readonly endsOn?: string | null | undefined
  readonly contents?: readonly ContentInput[] | null | undefined
}

/**
 * Makes a campaign with its contents, of an agreement, of a directive, or on its own.
 * @throws NotFoundError, ForbiddenError, ValidationError
 * @throws StateError CAMPAIGN_EXISTS when the agreement or the directive has one
 */
export async function createCampaign(
  ctx: ServiceContext,
  input: NewCampaign,
): Promise<{ campaignId: string }> {
  const viewer = requireWriter(ctx)
  const fields = cleanFields(input)
  const contents = cleanContents(input.contents ?? [])
  editList([], contents, sameContent, 'contents')
  return write(ctx, 'createCampaign', input, async (w) => {
    const scope = await scopeOf(w, viewer, input)
    if (!can.create(viewer, scope)) throw new ForbiddenError()
    await agenciesOf(w.tx, [scope.agencyId], 'agencyId')
    await refuseSecond(w, viewer, input)
    const campaign = await w.tx.campaign.create({
      data: {
        ...columnsOf(fields, contents),
        agencyId: scope.agencyId,
        agreementId: input.agreementId ?? null,
        directiveId: input.directiveId ?? null,
        contents: { create: contents.map(({ number, text }) => ({ number, text })) },
      },
      include: { contents: { orderBy: { number: 'asc' } } },
    })
    const after = { ...fields, ...contentFields(campaign.contents) }
    await journal(w, viewer, { ...campaign, parties: scope.parties }, { version: 1, before: {}, after })
    return { campaignId: campaign.id }
  })
}

function cleanFields(input: {
  name: string
  startsOn?: string | null | undefined
  endsOn?: string | null | undefined
}): CampaignFields {
  checkPeriod(input.startsOn, input.endsOn)
  return {
    name: requiredText(input.name, 'name', 300),
    startsOn: input.startsOn ?? null,
    endsOn: input.endsOn ?? null,
  }
}

function columnsOf(fields: CampaignFields, contents: readonly { text: string }[]) {
  return {
    name: fields.name,
    startsOn: fields.startsOn ? dateOf(fields.startsOn) : null,
    endsOn: fields.endsOn ? dateOf(fields.endsOn) : null,
    searchKey: searchKeyOf(fields.name, ...contents.map((content) => content.text)),
  }
}

/** Locks the stream the campaign will be told on and finds whose it is. */
async function scopeOf(w: Write, viewer: Viewer, input: NewCampaign) {
  if (!input.agreementId) {
    const agencyId = input.agencyId ?? viewer.memberships[0]?.agencyId
    if (!agencyId) throw new ForbiddenError()
    return { agencyId, parties: [] }
  }
  await w.lock(boardStream(input.agreementId))
  const { parties } = await readableAgreement(w.tx, viewer, input.agreementId)
  const agencyId = input.agencyId ?? actingAgency(viewer, parties)
  if (!agencyId) throw new ForbiddenError()
  return { agencyId, parties }
}

async function refuseSecond(w: Write, viewer: Viewer, input: NewCampaign): Promise<void> {
  const { agreementId, directiveId } = input
  if (directiveId) {
    const where = { id: directiveId, AND: visibleDirectives(viewer) }
    const found = await w.tx.directive.findUnique({ where, select: { id: true } })
    if (!found) throw new NotFoundError('Directive', ['input', 'directiveId'])
    // Taking the row makes two who start a campaign from one directive queue.
    await w.tx.$queryRaw`SELECT id FROM directive WHERE id = ${directiveId}::uuid FOR UPDATE`
  }
  for (const field of ['agreementId', 'directiveId'] as const) {
    const id = field === 'agreementId' ? agreementId : directiveId
    if (!id) continue
    const others = await w.tx.campaign.count({ where: { [field]: id } })
    if (others > 0) throw new StateError('CAMPAIGN_EXISTS', {}, ['input', field])
  }
}

/** Changes to a campaign; absent fields stay, null clears a day. */
export interface CampaignEdit {
  readonly campaignId: string
  readonly expectedVersion: number
  readonly name?: string | null | undefined
  readonly startsOn?: string | null | undefined
  readonly endsOn?: string | null | undefined
  /** All its contents; one left out is removed. Absent: they stay. */
  readonly contents?: readonly ContentInput[] | null | undefined
}

/**
 * Changes a campaign. Contents keep their ids, so tasks keep pointing at them; one left out is marked as removed.
 * @throws NotFoundError, ForbiddenError, ValidationError
 * @throws StateError STALE when another person changed it since
 */
export async function updateCampaign(
  ctx: ServiceContext,
  input: CampaignEdit,
): Promise<{ campaignId: string }> {
  const viewer = requireWriter(ctx)
  return write(ctx, 'updateCampaign', input, async (w) => {
    const campaign = await openCampaign(w, viewer, input.campaignId)
    if (!can.edit(viewer, campaign)) throw new ForbiddenError()
    const { version } = campaign
    if (version !== input.expectedVersion) {
      const versions = { expected: input.expectedVersion, current: version }
      throw new StateError('STALE', versions, ['input', 'expectedVersion'])
    }
    const before = fieldsOf(campaign)
    const { name, startsOn = before.startsOn, endsOn = before.endsOn } = input
    const after = cleanFields({ name: name ?? before.name, startsOn, endsOn })
    await save(w, viewer, campaign, { before, after, contents: input.contents })
    return { campaignId: campaign.id }
  })
}

type OpenCampaign = CampaignWithContents & { readonly parties: readonly AgreementParty[] }

/** Loads a campaign the viewer may read, its stream locked. @throws NotFoundError */
async function openCampaign(w: Write, viewer: Viewer, campaignId: string): Promise<OpenCampaign> {
  const where = { id: campaignId, AND: visibleTo(viewer) }
  const found = await w.tx.campaign.findUnique({ where, select: { id: true, agreementId: true } })
  if (!found) throw new NotFoundError('Campaign', ['input', 'campaignId'])
  await w.lock(streamOf(found))
  const campaign = await w.tx.campaign.findUnique({
    where,
    include: { contents: true, agreement: { select: { parties: true } } },
  })
  if (!campaign) throw new NotFoundError('Campaign', ['input', 'campaignId'])
  return { ...campaign, parties: campaign.agreement?.parties ?? [] }
}

interface Save {
  readonly before: CampaignFields
  readonly after: CampaignFields
  readonly contents: readonly ContentInput[] | null | undefined
}

async function save(w: Write, viewer: Viewer, campaign: OpenCampaign, change: Save): Promise<void> {
  const fields = changedFields(change.before, change.after)
  const contents = change.contents ? await saveContents(w, campaign, change.contents) : null
  if (Object.keys(fields.after).length === 0 && contents === null) return
  const standing = contents?.standing ?? campaign.contents.filter((row) => row.removedAt === null)
  const { version } = await w.tx.campaign.update({
    where: { id: campaign.id },
    data: { ...columnsOf(change.after, standing), version: { increment: 1 } },
  })
  await journal(w, viewer, campaign, {
    version,
    before: { ...fields.before, ...contents?.before },
    after: { ...fields.after, ...contents?.after },
  })
}

/** Writes the contents and tells what they say now and what changed; null when nothing did. */
async function saveContents(w: Write, campaign: OpenCampaign, input: readonly ContentInput[]) {
  const standing = cleanContents(input)
  const { added, changed, removed } = editList(campaign.contents, standing, sameContent, 'contents')
  if (added.length + changed.length + removed.length === 0) return null
  const gone = removed.map((row) => row.id)
  await w.tx.campaignContent.updateMany({ where: { id: { in: gone } }, data: { removedAt: w.at } })
  for (const { row, item } of changed) {
    const data = { number: item.number, text: item.text, removedAt: null }
    await w.tx.campaignContent.update({ where: { id: row.id }, data })
  }
  const made = await w.tx.campaignContent.createManyAndReturn({
    data: added.map(({ number, text }) => ({ number, text, campaignId: campaign.id })),
  })
  const edited = changed.map(({ row, item }) => ({ id: row.id, number: item.number, text: item.text }))
  const old = changed.map(({ row }) => row).filter((row) => row.removedAt === null)
  return { standing, before: contentFields([...old, ...removed]), after: contentFields([...edited, ...made]) }
}

/** A campaign of an agreement is told on its board; another has a stream of its own. */
function streamOf(campaign: { readonly id: string; readonly agreementId: string | null }): StreamId {
  return campaign.agreementId ? boardStream(campaign.agreementId) : `campaign:${campaign.id}`
}

async function journal(
  w: Write,
  viewer: Viewer,
  campaign: Pick<OpenCampaign, 'id' | 'agreementId' | 'agencyId' | 'parties'>,
  change: unknown,
): Promise<void> {
  const agencyId = campaign.agreementId ? actingAgency(viewer, campaign.parties) : campaign.agencyId
  await w.append(streamOf(campaign), agencyId, {
    kind: 'CAMPAIGN_UPDATED',
    entityType: 'Campaign',
    entityId: campaign.id,
    change: campaignUpdated.parse(change),
  })
}
