import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { addMembership, createPerson, passwordHashOf } from '../../server/src/features/people/service.ts'
import { write } from '../../server/src/platform/write.ts'
import { makeActor } from './actors.ts'
import type { TestHub } from './hub.ts'

/** The password of every account of the tests. */
export const PASSWORD = 'mat-khau-thu-nghiem'

let hash: Promise<string> | null = null

/** An officer of an agency of their own, who signs in by password. */
export async function makeAccount(
  hub: TestHub,
  email = `Tai.Khoan-${randomBytes(4).toString('hex')}@example.vn`,
): Promise<{ email: string; personId: string }> {
  hash ??= passwordHashOf(PASSWORD)
  const passwordHash = await hash
  const { ctx, agencyId } = await makeActor(hub)
  const { personId } = await write(ctx, 'makeAccount', { email }, async (w) => {
    const person = await createPerson(w, { email, name: 'Lê Thị Hoa', passwordHash }, null)
    return addMembership(w, { ...person, agencyId, role: 'OFFICER', title: 'Chuyên viên' })
  })
  return { email, personId }
}

/** Calls one of sign-in's own routes; the cookie is the session's after the answer. */
export async function auth(
  hub: TestHub,
  path: string,
  body: object,
  cookie = '',
): Promise<{ answer: Response; cookie: string }> {
  const answer = await fetch(`${hub.origin}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: hub.origin, cookie },
    body: JSON.stringify(body),
  })
  const set = answer.headers.getSetCookie().find((line) => line.includes('session_token='))
  return { answer, cookie: set?.split(';')[0] ?? cookie }
}

/** Signs in and answers the session's cookie. */
export async function signIn(hub: TestHub, email: string, password = PASSWORD): Promise<string> {
  const { answer, cookie } = await auth(hub, '/sign-in/email', { email, password })
  if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}`)
  return cookie
}

const viewerAnswer = z.object({ data: z.object({ viewer: z.looseObject({ name: z.string() }).nullable() }) })

/** What `viewer` answers to a session's cookie; null when it is nobody's. */
export async function viewerOf(
  hub: TestHub,
  cookie: string,
  selection = '',
): Promise<Record<string, unknown> | null> {
  const answer = await fetch(`${hub.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-require-preflight': '1', cookie },
    body: JSON.stringify({ query: `{ viewer { name ${selection} } }` }),
  })
  return viewerAnswer.parse(await answer.json()).data.viewer
}

/** What was journalled of a person's account, oldest first; none of it may hold an address. */
export async function accountHistory(hub: TestHub, personId: string): Promise<string[]> {
  const rows = await hub.app.services.db.prisma.journalEntry.findMany({
    where: { streamId: `person:${personId}` },
    orderBy: { version: 'asc' },
  })
  if (JSON.stringify(rows).includes('@')) throw new Error('an e-mail address was journalled')
  return rows.map((row) => row.kind)
}
