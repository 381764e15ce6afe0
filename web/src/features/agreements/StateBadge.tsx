import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import CircleX from 'lucide-react/icons/circle-x'
import Contrast from 'lucide-react/icons/contrast'
import History from 'lucide-react/icons/history'
import Stamp from 'lucide-react/icons/stamp'
import { useTranslation } from 'react-i18next'
import type { AgreementState } from '#graphql/generated/graphql.ts'
import { Badge } from '#ui/Badge.tsx'

const looks = {
  DRAFT: { tone: 'NOT_STARTED', Icon: CircleDashed },
  NEGOTIATING: { tone: 'IN_PROGRESS', Icon: Contrast },
  SIGNING: { tone: 'IN_REVIEW', Icon: Stamp },
  IN_FORCE: { tone: 'DONE', Icon: CircleCheck },
  AMENDED: { tone: 'IN_PROGRESS', Icon: History },
  EXPIRED: { tone: 'CANCELLED', Icon: CircleX },
  ENDED: { tone: 'CANCELLED', Icon: CircleX },
} as const

/** Where an agreement stands in its life: icon, word, tint. */
export function StateBadge({ state }: { state: AgreementState }) {
  const { t } = useTranslation('agreements')
  const { tone, Icon } = looks[state]
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {t(`state.${state}`)}
    </Badge>
  )
}
