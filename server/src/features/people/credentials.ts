/** What announcements are made through: the bus, or a write that announces after its commit. */
interface Announcer {
  announce(topic: string, message: string): void
}

/** Announced with a person's id when anything they sign in with, or may do, has changed. */
export const CREDENTIALS_TOPIC = 'credentials'

/** Announced when one person's sessions, tokens, password or memberships change; the message is empty. */
export function credentialsTopic(personId: string): string {
  return `credentials:${personId}`
}

/**
 * Tells every server that a person's credentials changed: kept viewers are dropped first, then whoever holds a socket
 * of theirs looks again. One person a write.
 */
export function announceCredentials(through: Announcer, personId: string): void {
  through.announce(CREDENTIALS_TOPIC, personId)
  through.announce(credentialsTopic(personId), '')
}
