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
  files: readonly File[]
  error: string | undefined
  onChoose: (files: readonly File[]) => void
  onRemove: (file: File) => void
}

/** The files of what is registered: chosen, or dropped on the page; one document, many, or archives of them. */
export function SourceFileField({ files, error, onChoose, onRemove }: SourceFileFieldProps) {
  const { t } = useTranslation('directives')
  const input = useRef<HTMLInputElement | null>(null)
  const some = files.length > 0
  return (
    <Field label={t('import.file')} hideLabel error={error}>
      {(control) => (
        <div className={styles.file} data-chosen={some || undefined}>
          <input
            {...control}
            ref={input}
            type="file"
            multiple
            accept={acceptedFiles}
            className={styles.hiddenInput}
            tabIndex={-1}
            onChange={(event) => {
              onChoose([...(event.currentTarget.files ?? [])])
              // The same file can be chosen again after it was mended.
              event.currentTarget.value = ''
            }}
          />
          {some ? (
            <ChosenFiles files={files} onRemove={onRemove} />
          ) : (
            <span className="grow">{t('import.drop')}</span>
          )}
          <Button icon={<Upload />} onClick={() => input.current?.click()}>
            {t(some ? 'import.chooseMore' : 'import.choose')}
          </Button>
        </div>
      )}
    </Field>
  )
}

function ChosenFiles({ files, onRemove }: Pick<SourceFileFieldProps, 'files' | 'onRemove'>) {
  const { t } = useTranslation('directives')
  return (
    <ul className={styles.chosen}>
      {files.map((file) => (
        <li key={`${file.name} ${file.size} ${file.lastModified}`}>
          <FileText aria-hidden="true" />
          <span className="grow cut">
            <span className="medium">{file.name}</span>{' '}
            <span className="dim2 nowrap">
              {t('import.size', { kb: formatNumber(Math.max(1, file.size / 1024), 0) })}
            </span>
          </span>
          <IconButton
            size="s"
            label={t('import.removeFile', { name: file.name })}
            icon={<X />}
            onClick={() => onRemove(file)}
          />
        </li>
      ))}
    </ul>
  )
}
