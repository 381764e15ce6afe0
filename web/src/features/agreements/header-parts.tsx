import type { TFunction } from 'i18next'
import Link from 'lucide-react/icons/link'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation, useSubscription } from 'urql'
import { useConnection } from '#graphql/connection.ts'
import { PresenceChangedDocument, SetPresenceDocument } from '#graphql/generated/graphql.ts'
import { formatClock } from '#time/format-day.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { AvatarStack } from '#ui/Avatar.tsx'
import { Button } from '#ui/Button.tsx'
import { showToast } from '#ui/toasts.ts'
import type { PageAgreement } from './use-agreement.ts'

/** `2021–2025`, or the end that is known; nothing when neither is. */
export function periodWords(
  { startsOn, endsOn }: { startsOn: string | null; endsOn: string | null },
  t: TFunction<'agreements'>,
): string {
  const from = startsOn?.slice(0, 4)
  const until = endsOn?.slice(0, 4)
  if (from && until) return from === until ? from : `${from}–${until}`
  if (from) return t('page.from', { year: from })
  return until ? t('page.until', { year: until }) : ''
}

/** The parties' chips, hosts filled and first; monitors in words. */
export function Parties({ agreement }: { agreement: Pick<PageAgreement, 'parties'> }) {
  const { t } = useTranslation('agreements')
  const present = agreement.parties.filter((party) => party.leftOn === null)
  const hosts = present.filter((party) => party.role === 'HOST')
  const members = present.filter((party) => party.role === 'MEMBER')
  const monitors = present.filter((party) => party.role === 'MONITOR').map((party) => party.agency.name)
  return (
    <>
      <span className="row wrap" style={{ gap: 4 }}>
        {hosts.map((party) => (
          <AgencyChip key={party.id} agency={party.agency} />
        ))}
        {members.map((party) => (
          <AgencyChip key={party.id} agency={party.agency} part="coordinating" />
        ))}
      </span>
      {monitors.length > 0 ? (
        <span className="t12 dim2">{t('page.monitors', { names: monitors.join(', ') })}</span>
      ) : null}
    </>
  )
}

/** Who is here, or since when the figures stand still; and the link to share. */
export function HeaderActions({ agreement }: { agreement: PageAgreement }) {
  const { t } = useTranslation('agreements')
  const share = () => {
    void navigator.clipboard.writeText(location.href).then(() => showToast({ message: t('page.shared') }))
  }
  return (
    <>
      <Watching agreement={agreement} />
      <Button icon={<Link />} onClick={share}>
        {t('page.share')}
      </Button>
    </>
  )
}

/** How often the server is told that one is still here, in milliseconds. */
const sayEvery = 20_000
// Presence is not worth keeping for when the network is back.
const unkept = { unkept: true }

function Watching({ agreement }: { agreement: PageAgreement }) {
  const { t } = useTranslation('agreements')
  const { line, since } = useConnection()
  const [{ data }] = useSubscription({
    query: PresenceChangedDocument,
    variables: { agreementId: agreement.id },
  })
  useBeingHere(agreement.id)
  if (line === 'offline' && since)
    return <span className="t12 dim2 nowrap">{t('page.asOf', { time: formatClock(since) })}</span>
  const seen = new Set<string>()
  const people = (data?.presenceChanged ?? agreement.presence).flatMap(({ person }) => {
    if (!person || seen.has(person.id)) return []
    seen.add(person.id)
    return [person]
  })
  if (people.length === 0) return null
  const words = t('page.watching', { count: people.length })
  return (
    <>
      <AvatarStack people={people} label={words} />
      <span className="t12 dim2 nowrap">{words}</span>
    </>
  )
}

function useBeingHere(agreementId: string): void {
  const [, setPresence] = useMutation(SetPresenceDocument)
  useEffect(() => {
    const say = () => {
      if (navigator.onLine && !document.hidden) void setPresence({ input: { agreementId } }, unkept)
    }
    say()
    const timer = setInterval(say, sayEvery)
    return () => {
      clearInterval(timer)
      if (navigator.onLine) void setPresence({ input: { agreementId, left: true } }, unkept)
    }
  }, [agreementId, setPresence])
}
