import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { Button } from '#ui/Button.tsx'
import { useShortcut } from '#ui/frame/shortcuts.ts'
import { useIsPhone } from '#ui/media.ts'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import styles from './Import.module.css'
import { DuplicateNotice, SecretNotice } from './ImportNotices.tsx'
import { SourceFileField } from './SourceFileField.tsx'
import { useDropped } from './use-dropped.ts'
import { useImport } from './use-import.ts'

/** Paste or file, and which agency registers; every refusal is told at the field it concerns. */
export function ImportForm() {
  const { t } = useTranslation('directives')
  const phone = useIsPhone()
  const form = useImport()
  const { source, problems, busy } = form
  const dropping = useDropped(form.takeFiles)
  const submit = useRef<HTMLButtonElement | null>(null)
  const count = source.files.length
  useEffect(() => {
    // The field that was under the hand is gone once a file is taken; what is left to do is to read it.
    if (count > 0) submit.current?.focus()
  }, [count])
  const { sending } = form
  const busyWords = sending && sending.all > 1 ? t('import.sending', sending) : t('import.reading')
  useShortcut({
    keys: 'mod+enter',
    label: t('import.submit'),
    group: t('shortcuts.group'),
    run: () => void form.submit(),
  })
  return (
    <form
      noValidate
      data-dropping={dropping || undefined}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void form.submit()
      }}
    >
      {form.agencies.length > 1 ? (
        <Select
          label={t('import.agency')}
          hint={t('import.agencyHint')}
          options={form.agencies.map((agency) => ({
            value: agency.id,
            label: agency.name,
            icon: <AgencyChip agency={agency} decorative />,
          }))}
          value={form.agencyId}
          error={problems.agencyId}
          onChange={form.chooseAgency}
        />
      ) : null}
      {count > 0 ? null : (
        <TextArea
          label={t('import.text')}
          hint={t('import.textHint')}
          rows={14}
          lang="vi"
          spellCheck={false}
          autoFocus
          className={styles.text}
          placeholder={t('import.placeholder')}
          value={source.text}
          error={problems.text}
          onChange={form.type}
        />
      )}
      <SourceFileField
        files={source.files}
        error={problems.file}
        onChoose={form.takeFiles}
        onRemove={form.dropFile}
      />
      {form.secret ? <SecretNotice message={form.secret} onClear={form.clear} /> : null}
      {form.duplicate ? (
        <DuplicateNotice duplicate={form.duplicate} busy={busy} onAnyway={() => void form.submit(true)} />
      ) : null}
      {form.general ? (
        <p role="alert" className={styles.problem}>
          {form.general}
        </p>
      ) : null}
      <div className={styles.end}>
        <Button
          ref={submit}
          type="submit"
          variant="primary"
          size="l"
          shortcut={phone ? undefined : 'Ctrl Enter'}
          busy={busy}
        >
          {busy ? busyWords : count > 1 ? t('import.submitMany', { count }) : t('import.submit')}
        </Button>
      </div>
    </form>
  )
}
