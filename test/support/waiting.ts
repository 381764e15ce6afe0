import { z } from 'zod'
import { createAgreement } from '../../server/src/features/agreements/service.ts'
import { boardJobs } from '../../server/src/features/boards/job.ts'
import { proposeDocument } from '../../server/src/features/boards/seek-releases.ts'
import { globalId, rowId } from '../../server/src/graphql/global-id.ts'
import { startJobs, tendLasting } from '../../server/src/platform/jobs.ts'
import type { Actor } from './actors.ts'
import { outcome } from './api.ts'
import { confirmed, type District, imported, letterOf, makeDistrict, type Read } from './district.ts'
import type { TestHub } from './hub.ts'

interface Guidance {
  readonly subject?: string
  readonly symbol?: string
  readonly recipients?: string
}

/** A letter of the province that tells how the points of discharge are to be looked over. */
export function guidanceFor({ name }: District, printed: Guidance = {}): string {
  const { subject = 'hướng dẫn rà soát các điểm xả thải ra kênh', symbol = '45/UBND-NN' } = printed
  const { recipients = 'Lưu: VT.' } = printed
  return `ỦY BAN NHÂN DÂN
TỈNH AN PHƯỚC

Số: ${symbol}
V/v ${subject}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Phước, ngày 20 tháng 4 năm 2024

Kính gửi: Ủy ban nhân dân huyện ${name}.

Ủy ban nhân dân tỉnh đề nghị Ủy ban nhân dân huyện ${name} lập danh mục các điểm xả thải.

Nơi nhận:
- Như trên;
- ${recipients}

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lê Văn Thử
`
}

/** A task that waits for the province's guidance. */
export interface Waiting {
  readonly district: District
  readonly agreementId: string
  readonly taskId: string
  /** The letter it was made from. */
  readonly letter: Read
}

const MAKE = `mutation($input: CreateTasksFromInstructionsInput!) { outcome: createTasksFromInstructions(input: $input) {
  __typename ... on CreateTasksFromInstructionsSuccess { tasks { id } } } }`
const made = z.object({ tasks: z.array(z.object({ id: z.string() })) })

/** Makes a task of a letter's first point; the Front is a member of its board, the Party committee looks on. */
export async function makeWaiting(hub: TestHub): Promise<Waiting> {
  const district = await makeDistrict(hub)
  const { agreementId } = await createAgreement(district.clerk.ctx, {
    title: 'Quy chế phối hợp giữ sạch kênh',
    kind: 'REGULATION',
    state: 'IN_FORCE',
    parties: [
      { agencyId: district.clerk.agencyId, role: 'HOST' },
      { agencyId: district.front.agencyId, role: 'MEMBER' },
      { agencyId: district.party.agencyId, role: 'OBSERVER' },
    ],
  })
  const letter = await imported(hub, district.clerk, { text: letterOf(district) })
  await confirmed(hub, district.clerk, letter)
  const input = {
    agreementId: globalId('Agreement', agreementId),
    instructionIds: [letter.instructions[0]?.id],
  }
  const { tasks } = made.parse(await outcome(hub, district.clerk, MAKE, input))
  return { district, agreementId: input.agreementId, taskId: tasks[0]?.id ?? '', letter }
}

/** Registers a letter and looks at what it means for the boards, as the job does. */
export async function arrives(hub: TestHub, as: Actor, text: string): Promise<Read> {
  const read = await imported(hub, as, { text })
  await lookAt(hub, read)
  return read
}

/** Looks at what a directive means for the boards, as the job does. */
export async function lookAt(hub: TestHub, { id }: Pick<Read, 'id'>): Promise<void> {
  const directiveId = rowId('Directive', id) ?? ''
  await proposeDocument(hub.app.services, directiveId, new AbortController().signal)
}

/** Runs the jobs of the boards, as a server does. */
export function runBoards(hub: TestHub): Promise<AsyncDisposable> {
  const { services } = hub.app
  return startJobs(hub.url, [...boardJobs(services), tendLasting(services.db)], services.log)
}
