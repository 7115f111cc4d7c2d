import type { Datepicker, DateTimepicker, Timepicker } from '@slack/types'
import { timeZone } from '../state/names.ts'
import { change } from './dispatch.ts'
import { fieldAttributes } from './field-attributes.ts'
import { type Seat, stateOf } from './seat.ts'
import { instantOf, wallClock } from './wall-clock.ts'

type Picker = Datepicker | Timepicker | DateTimepicker

const kinds = {
  datepicker: { input: 'date', name: 'Date', property: 'selected_date' },
  timepicker: { input: 'time', name: 'Time', property: 'selected_time' },
  datetimepicker: { input: 'datetime-local', name: 'Date and time', property: 'selected_date_time' }
}

/** The three pickers as the browser's own: they bring keyboard, screen reader and touch support of each platform. */
export function DateElement({ seat, element }: { seat: Seat; element: Picker }) {
  const kind = kinds[element.type]
  const zone = timeZone()
  const held = stateOf(seat, element)?.[kind.property]
  const name = 'placeholder' in element ? (element.placeholder?.text ?? kind.name) : kind.name
  const shown = typeof held === 'number' ? wallClock(held, zone) : typeof held === 'string' ? held : ''
  const write = (text: string) => {
    const value = element.type === 'datetimepicker' ? instantOf(text, zone) : text
    change(seat, element, { type: element.type, [kind.property]: text === '' ? null : value })
  }
  return (
    <span class="picker">
      <input
        type={kind.input}
        class="text-field"
        title={name}
        value={shown}
        {...fieldAttributes(seat, element, name)}
        onChange={(event) => write(event.currentTarget.value)}
      />
      {element.type !== 'datepicker' && (
        <span class="picker-zone">{zone.replace(/^.*\//, '').replaceAll('_', ' ')} time</span>
      )}
    </span>
  )
}
