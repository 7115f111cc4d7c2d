import { signal } from '@preact/signals'

/** Unsent words by `channel threadTs`, so that looking elsewhere does not lose them. */
export const drafts = signal<Record<string, string>>({})

/** What was sent from this page, oldest first, for recalling with the arrow keys. */
export const sentTexts = signal<string[]>([])

/** The key of a message box in `drafts`. */
export function draftKey(channel: string, threadTs: string | null): string {
  return `${channel} ${threadTs ?? ''}`
}

/** Replaces the words of a message box. */
export function setDraft(key: string, text: string): void {
  drafts.value = { ...drafts.value, [key]: text }
}

/** Remembers a sent text; the same twice in a row counts once. */
export function rememberSent(text: string): void {
  if (sentTexts.value.at(-1) !== text) sentTexts.value = [...sentTexts.value.slice(-99), text]
}
