import ChevronRight from 'lucide-react/icons/chevron-right'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedAgencyFragment } from '#graphql/generated/graphql.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { areaBeside } from './area-beside.ts'
import type { NamePlace } from './linking.ts'
import styles from './Meaning.module.css'
import { useGroupMembers } from './use-group-members.ts'

interface GroupMembersProps {
  name: NamePlace
  /** Shown without being asked for. */
  open: boolean
}

/** Who is in a group today: how many, and each with its area. Asked for when it is opened. */
export function GroupMembers({ name, open }: GroupMembersProps) {
  const { t } = useTranslation('directives')
  const [wanted, setWanted] = useState(open)
  const { members } = useGroupMembers(name, wanted)
  if (members?.length === 0) return null
  return (
    <details open={wanted} className={styles.group} onToggle={(event) => setWanted(event.currentTarget.open)}>
      <summary>
        <ChevronRight aria-hidden="true" />
        {members ? t('groups.members', { count: members.length }) : t('groups.who')}
      </summary>
      {wanted ? <Members name={name} /> : null}
    </details>
  )
}

function Members({ name }: Pick<GroupMembersProps, 'name'>) {
  const { t } = useTranslation('directives')
  const { members, failed } = useGroupMembers(name)
  if (!members) return failed ? <p>{t('names.notKnown')}</p> : <Skeleton width="60%" height="14px" />
  return (
    <ul className={styles.members}>
      {members.map((agency) => (
        <li key={agency.id}>
          <AgencyChip agency={agency} decorative />
          <span>
            {agency.name}
            <AreaWords agency={agency} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The area of an agency beside its name, where the name does not tell it. */
export function AreaWords({ agency }: { agency: PlacedAgencyFragment }) {
  const area = areaBeside(agency)
  return area ? <span className="dim2"> · {area}</span> : null
}
