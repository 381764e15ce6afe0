import { Combobox as Base } from '@base-ui/react/combobox'
import { ComboboxItems } from '#ui/ComboboxItems.tsx'
import popup from './popup.module.css'

/** The list that floats under a Combobox or a MultiCombobox. */
export function ComboboxList() {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} collisionPadding={8} className={popup.positioner}>
        <Base.Popup className={popup.popup}>
          <ComboboxItems />
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}
