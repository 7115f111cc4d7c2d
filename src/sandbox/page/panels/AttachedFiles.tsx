import { Icon } from '../draw/Icon.tsx'
import { attached, setAttached } from './attached.ts'

/** The files that wait in a message box, each with a way to take it out again. */
export function AttachedFiles({ draft }: { draft: string }) {
  const files = attached.value[draft] ?? []
  if (files.length === 0) return null
  return (
    <ul class="attached" aria-label="Attached files">
      {files.map((file, index) => (
        <li key={`${index} ${file.name}`} class="file-card">
          <Icon name="file" />
          <span dir="auto">{file.name}</span>
          <button
            type="button"
            class="link-button"
            aria-label={`Remove ${file.name}`}
            onClick={() =>
              setAttached(
                draft,
                files.filter((_, at) => at !== index)
              )
            }
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}
