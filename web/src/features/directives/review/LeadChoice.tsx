import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { Button } from '#ui/Button.tsx'
import { Combobox } from '#ui/Combobox.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import styles from './MakeTasks.module.css'
import type { Planned, TaskMaking } from './use-task-making.ts'

/** Who leads a task where the document leaves it open. Folded away: most points take the lead that stands there already. */
export function LeadChoice({ task, making }: { task: Planned; making: TaskMaking }) {
  const { t } = useTranslation('directives')
  const [asked, setOpen] = useState(false)
  const { instruction, lead, unsure } = task
  const named = instruction.leads.map(({ text }) => text).join(', ')
  const why = {
    several: t('tasks.several'),
    unknown: t('tasks.unknown', { names: named || t('tasks.nobody') }),
    ended: t('tasks.ended', { names: named }),
  }[unsure ?? 'several']
  // Nobody takes the place of a body that has ended by itself: the choice must be made.
  if (!asked && unsure !== 'ended') {
    return (
      <p className={styles.why}>
        <span className="grow">{why}</span>
        <Button size="s" variant="quiet" onClick={() => setOpen(true)}>
          {t('tasks.changeLead')}
          <VisuallyHidden>{t('instruction.number', { path: instruction.path })}</VisuallyHidden>
        </Button>
      </p>
    )
  }
  return (
    <div className={styles.lead}>
      <Combobox
        label={t('tasks.lead')}
        hint={why}
        placeholder={(unsure !== 'ended' && making.defaultLead?.name) || t('tasks.leadPlaceholder')}
        options={making.leadOptions(instruction).map((agency) => ({
          value: agency.id,
          label: agency.name,
          keywords: agency.mark,
          icon: <AgencyChip agency={agency} decorative />,
        }))}
        value={lead?.id ?? null}
        onChange={(agencyId) => {
          making.chooseLead(instruction, agencyId)
          if (agencyId !== null) setOpen(false)
        }}
      />
    </div>
  )
}
