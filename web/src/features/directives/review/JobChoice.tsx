import { useTranslation } from 'react-i18next'
import { Checkbox } from '#ui/Checkbox.tsx'
import styles from './MakeTasks.module.css'
import { jobKey } from './task-plan.ts'
import { tidy } from './tidy.ts'
import type { Planned, TaskMaking } from './use-task-making.ts'

interface JobChoiceProps {
  instruction: Planned['instruction']
  making: TaskMaking
}

/** The jobs of a point that asks for several: those ticked become the checklist of its task. */
export function JobChoice({ instruction, making }: JobChoiceProps) {
  const { t } = useTranslation('directives')
  const jobs = instruction.reading?.jobs ?? []
  if (jobs.length < 2) return null
  return (
    <fieldset className={styles.jobs}>
      <legend>{t('tasks.jobs')}</legend>
      {jobs.map(({ value }, index) => {
        const key = jobKey(instruction.id, index)
        return (
          <Checkbox
            key={key}
            label={tidy(value ?? '')}
            checked={!making.jobsLeft.has(key)}
            onChange={(take) => making.takeJob(key, take)}
          />
        )
      })}
    </fieldset>
  )
}
