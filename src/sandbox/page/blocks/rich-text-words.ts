import type { RichTextBlock } from '@slack/types'

/** A rich text of plain paragraphs, the form in which a typed text is sent. */
export function richTextOf(text: string): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] }
}

/** The words of a rich text without its formatting, lines kept. */
export function textOfRichText(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOfRichText).join('')
  if (typeof value !== 'object' || value === null) return ''
  if ('text' in value && typeof value.text === 'string') return value.text
  return 'elements' in value ? textOfRichText(value.elements) : ''
}
