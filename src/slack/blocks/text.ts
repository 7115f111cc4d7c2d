import type { PlainTextElement } from '@slack/types'

/** Space, marks that turn the direction of text or hide in it, and control characters; a name needs no more of them than a space. */
const GAP = /[\s\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu

/** Whatever may need cleaning. Most text does not, and a card has dozens of texts. */
const SUSPECT = /[^ -~]| {2}|^ | $/

/** A name as it may be shown: on one line, nothing hidden in it. Never empty, because Slack refuses empty text. */
export function cleanName(name: string): string {
  if (name !== '' && !SUSPECT.test(name)) return name
  return name.replace(GAP, ' ').trim() || '(no name)'
}

/** A note as it may be shown: line breaks and joined emoji stay, marks that turn its direction go. */
export function cleanNote(note: string): string {
  return note.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/gu, '') || ' '
}

/** Cuts text to what Slack accepts at a place, with an ellipsis, and never through the middle of a character. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text
  const kept = text.slice(0, max - 1)
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`
}

/** Divides text into pieces of at most so many characters, at spaces where there are any. Together they are the whole text. */
export function pagesOf(text: string, max: number): string[] {
  if (text.length <= max) return [text]
  const space = text.slice(0, max + 1).search(/\s\S*$/)
  const isHalf = /[\ud800-\udbff]/.test(text.charAt(max - 1))
  const end = space > max / 2 ? space : max - Number(isHalf)
  return [text.slice(0, end), ...pagesOf(text.slice(end), max)]
}

/** Text that Slack shows as it is: no formatting, mentions, links or emoji codes. */
export function plain(text: string, max: number): PlainTextElement & { emoji: false } {
  return { type: 'plain_text', text: cut(cleanName(text), max), emoji: false }
}
