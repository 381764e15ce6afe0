import FileText from 'lucide-react/icons/file-text'
import Upload from 'lucide-react/icons/upload'
import X from 'lucide-react/icons/x'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '#i18n/number.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import styles from './Import.module.css'
import { acceptedFiles } from './source-file.ts'

interface SourceFileFieldProps {
  file: File | null
  error: string | undefined
  onChoose: (file: File) => void
  onRemove: () => void
}

/** The file of a directive: chosen, or dropped on the page. */
export function SourceFileField({ file, error, onChoose, onRemove }: SourceFileFieldProps) {
  const { t } = useTranslation('directives')
  const input = useRef<HTMLInputElement | null>(null)
  return (
    <Field label={t('import.file')} hideLabel error={error}>
      {(control) => (
        <div className={styles.file} data-chosen={file ? '' : undefined}>
          <input
            {...control}
            ref={input}
            type="file"
            accept={acceptedFiles}
            className={styles.hiddenInput}
            tabIndex={-1}
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0]
              if (chosen) onChoose(chosen)
              // The same file can be chosen again after it was mended.
              event.currentTarget.value = ''
            }}
          />
          {file ? (
            <>
              <FileText aria-hidden="true" width={20} height={20} />
              <span className="grow cut">
                <span className="medium">{file.name}</span>{' '}
                <span className="dim2 nowrap">
                  {t('import.size', { kb: formatNumber(Math.max(1, file.size / 1024), 0) })}
                </span>
              </span>
              <IconButton label={t('import.removeFile')} icon={<X />} onClick={onRemove} />
            </>
          ) : (
            <>
              <span className="grow">{t('import.drop')}</span>
              <Button icon={<Upload />} onClick={() => input.current?.click()}>
                {t('import.choose')}
              </Button>
            </>
          )}
        </div>
      )}
    </Field>
  )
}
