import { Icon } from '../draw/Icon.tsx'
import { attach } from './attached.ts'

/** Chooses files to send along; a real file field, so that it is reached and opened by keyboard. */
export function AttachButton({ draft }: { draft: string }) {
  return (
    <label class="icon-button round attach" title="Attach files">
      <Icon name="plus" />
      <input
        type="file"
        multiple
        class="visually-hidden"
        aria-label="Attach files"
        onChange={(event) => {
          attach(draft, event.currentTarget.files ?? [])
          // The same file may be chosen again after it was removed.
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
