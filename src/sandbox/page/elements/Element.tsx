import { KitImage } from '../blocks/KitImage.tsx'
import type { KitElement } from '../blocks/kit.ts'
import { ButtonElement } from './ButtonElement.tsx'
import { ContextAction } from './ContextAction.tsx'
import { DateElement } from './DateElement.tsx'
import { FileElement } from './FileElement.tsx'
import { OptionsElement } from './OptionsElement.tsx'
import { OverflowElement } from './OverflowElement.tsx'
import { SelectElement } from './SelectElement.tsx'
import type { Seat } from './seat.ts'
import { TextElement } from './TextElement.tsx'

/** Draws any element where it sits. */
export function Element({ seat, element }: { seat: Seat; element: KitElement }) {
  switch (element.type) {
    case 'button':
    case 'workflow_button':
      return <ButtonElement seat={seat} element={element} />
    case 'overflow':
      return <OverflowElement seat={seat} element={element} />
    case 'checkboxes':
    case 'radio_buttons':
      return <OptionsElement seat={seat} element={element} />
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <DateElement seat={seat} element={element} />
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
    case 'rich_text_input':
      return <TextElement seat={seat} element={element} />
    case 'file_input':
      return <FileElement seat={seat} element={element} />
    case 'feedback_buttons':
    case 'icon_button':
      return <ContextAction seat={seat} element={element} />
    case 'image':
      return <KitImage image={element} className="accessory-image" />
    default:
      return <SelectElement seat={seat} element={element} />
  }
}
