import { useTranslation } from 'react-i18next'
import type { PlacedAgencyFragment } from '#graphql/generated/graphql.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { AreaWords } from './GroupMembers.tsx'
import styles from './GroupRows.module.css'
import type { GroupChoice } from './group-plan.ts'

interface GroupMemberChoiceProps {
  choice: GroupChoice
  members: readonly PlacedAgencyFragment[]
  /** Lets members take part, or leaves them out. */
  onTake: (agencyIds: readonly string[], take: boolean) => void
}

/** Which members of a group take part: all of them, until some are left out. */
export function GroupMemberChoice({ choice, members, onTake }: GroupMemberChoiceProps) {
  const { t } = useTranslation('directives')
  const taken = members.length - choice.left.size
  const ids = members.map(({ id }) => id)
  return (
    <div className={styles.choice}>
      <Checkbox
        label={t('groups.taken', { taken, all: members.length })}
        checked={taken > 0}
        mixed={taken > 0 && taken < members.length}
        onChange={() => onTake(ids, taken < members.length)}
      />
      <ul className={styles.members}>
        {members.map((agency) => (
          <li key={agency.id}>
            <Checkbox
              label={
                <span className={styles.member}>
                  <AgencyChip agency={agency} decorative />
                  <span>
                    {agency.name}
                    <AreaWords agency={agency} />
                  </span>
                </span>
              }
              checked={!choice.left.has(agency.id)}
              onChange={(take) => onTake([agency.id], take)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
