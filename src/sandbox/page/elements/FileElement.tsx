import type { FileInput } from '@slack/types'
import { useState } from 'preact/hooks'
import { Icon } from '../draw/Icon.tsx'
import { change } from './dispatch.ts'
import { fieldAttributes } from './field-attributes.ts'
import type { Seat } from './seat.ts'

/** A file input: the names are shown and sent along; the contents stay with the browser. */
export function FileElement({ seat, element }: { seat: Seat; element: FileInput }) {
  const [names, setNames] = useState<string[]>([])
  const accept = element.filetypes?.map((type) => `.${type}`).join(',')
  return (
    <div class="file-field">
      <label class="button">
        <Icon name="file" />
        Choose files
        <input
          type="file"
          class="visually-hidden"
          multiple={(element.max_files ?? 10) > 1}
          accept={accept}
          {...fieldAttributes(seat, element, 'Files')}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])].slice(0, element.max_files ?? 10)
            setNames(files.map((file) => file.name))
            const described = files.map((file) => ({ name: file.name, mimetype: file.type, size: file.size }))
            change(seat, element, { type: 'file_input', files: described })
          }}
        />
      </label>
      <span>{names.length === 0 ? 'No file chosen' : names.join(', ')}</span>
    </div>
  )
}
