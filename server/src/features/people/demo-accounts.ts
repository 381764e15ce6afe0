/** The mail domain of the demo's accounts. */
const DEMO_DOMAIN = '@demo.lientich.vn'

/** Whether an address is a demo account's. Its password is public, so production refuses it. */
export function isDemoAccount(email: string): boolean {
  return email.toLowerCase().endsWith(DEMO_DOMAIN)
}
