import { Combobox as Base } from '@base-ui/react/combobox'
import Check from 'lucide-react/icons/check'
import { useTranslation } from 'react-i18next'
import type { ComboboxOption } from '#ui/combobox-option.ts'
import popup from './popup.module.css'

/** The options of a Combobox, a MultiCombobox or a Picker, or the word that none matches. */
export function ComboboxItems() {
  const { t } = useTranslation('ui')
  return (
    <>
      <Base.Empty>
        <div className={popup.empty}>{t('combobox.empty')}</div>
      </Base.Empty>
      <Base.List>
        {(option: ComboboxOption) => (
          <Base.Item key={option.value} value={option} className={popup.item}>
            {option.icon}
            <span className={popup.words}>
              {option.label}
              {option.detail ? <span className={popup.detail}>{option.detail}</span> : null}
            </span>
            <span className={popup.check}>
              <Base.ItemIndicator>
                <Check />
              </Base.ItemIndicator>
            </span>
          </Base.Item>
        )}
      </Base.List>
    </>
  )
}
