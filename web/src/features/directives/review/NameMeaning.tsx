import { useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import {
  type DocumentNameMeaningFragment,
  NameMeaningDocument,
  type NameMeaningQuery,
  type PointNameMeaningFragment,
} from '#graphql/generated/graphql.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { Button } from '#ui/Button.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { areaBeside } from './area-beside.ts'
import { GroupMembers } from './GroupMembers.tsx'
import { LinkName } from './LinkName.tsx'
import { LinkingContext, type NamePlace } from './linking.ts'
import styles from './Meaning.module.css'
import { NameChoices } from './NameChoices.tsx'

type Meaning = PointNameMeaningFragment | DocumentNameMeaningFragment

interface NameMeaningProps {
  name: NamePlace
  /** Where this is the only name shown: the keys 1 to 9 choose, and a group is open. */
  keys: boolean
  /** The name was linked. */
  onDone: () => void
}

/** What a printed name is taken for and why; whom it may mean, and who follows it. Asked for when it is shown. */
export function NameMeaning({ name, keys, onDone }: NameMeaningProps) {
  const { t } = useTranslation('directives')
  const { ownerId, text } = name
  const [{ data, error }] = useQuery({
    query: NameMeaningDocument,
    variables: name.of === 'point' ? { id: ownerId } : { id: ownerId, text },
    requestPolicy: 'cache-and-network',
  })
  const meaning = namesIn(data?.node).find((one) => one.text === text)
  if (!meaning && !data && !error) return <Skeleton width="70%" height="14px" />
  if (!meaning) return <p>{t('names.notKnown')}</p>
  const { agency, isGroup, resolution } = meaning
  return (
    <div className={styles.meaning}>
      {agency ? (
        <p className={styles.agency}>
          <AgencyChip agency={agency} decorative />
          <span className="medium">{agency.name}</span>
        </p>
      ) : null}
      <p>{resolution.reason}</p>
      {isGroup ? (
        <GroupMembers name={name} open={keys} />
      ) : (
        <Others text={text} meaning={meaning} keys={keys} onDone={onDone} />
      )}
    </div>
  )
}

function namesIn(node: NameMeaningQuery['node'] | undefined): readonly Meaning[] {
  if (node?.__typename === 'Instruction') return [...node.leads, ...node.coordinates]
  return node?.__typename === 'OfficialDocument' ? [...node.addressees, ...node.recipients] : []
}

interface OthersProps extends Pick<NameMeaningProps, 'keys' | 'onDone'> {
  text: string
  meaning: Meaning
}

/** Whom the name may mean instead, and the way to any other agency. */
function Others({ text, meaning, keys, onDone }: OthersProps) {
  const { t } = useTranslation('directives')
  const { canLink } = useContext(LinkingContext)
  const [searching, setSearching] = useState(false)
  const { successors, resolution } = meaning
  const candidates = resolution.candidates.flatMap(({ agency, reason }) =>
    agency ? [{ agency, reason: [areaBeside(agency), reason].filter(Boolean).join('. ') }] : [],
  )
  const following = successors.map((agency) => ({ agency, reason: null }))
  if (searching) {
    const likely = [...candidates, ...following].map(({ agency }) => agency)
    return <LinkName name={text} candidates={likely} onDone={onDone} />
  }
  const ended = resolution.kind === 'PAST_NAME'
  return (
    <>
      {ended ? (
        <h4>
          {following.length > 0 ? t('names.followedBy', { count: following.length }) : t('names.notFollowed')}
        </h4>
      ) : null}
      <NameChoices text={text} choices={[...candidates, ...following]} keys={keys} onDone={onDone} />
      {canLink ? (
        <Button size="s" variant="quiet" className={styles.other} onClick={() => setSearching(true)}>
          {t('names.other')}
        </Button>
      ) : null}
    </>
  )
}
