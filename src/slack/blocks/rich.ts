import type { RichTextBlock, RichTextElement } from '@slack/types'
import type { Instant } from '../../domain/time.ts'
import { SLACK_LIMITS } from '../limits.ts'
import { cleanName, cleanNote, cut } from './text.ts'

/** A piece of a line; a plain string is shown as it is, whatever it contains. */
type Piece = string | RichTextElement

/** One line, or what stands below a point of a list. */
export type Line = readonly Piece[]

/** Bold text, for words of ours and names alike. */
export function bold(text: string): RichTextElement {
  return { type: 'text', text: spaced(text), style: { bold: true } }
}

/** Text that is crossed out: it holds no more. */
export function struck(text: string): RichTextElement {
  return { type: 'text', text: spaced(text), style: { strike: true } }
}

/** An emoji by its Slack name. */
export function emoji(name: string): RichTextElement {
  return { type: 'emoji', name }
}

/** A moment that each reader sees in their own zone and language; `fallback` is for those who see no dates. */
export function moment(at: Instant, fallback: string): RichTextElement {
  const timestamp = Math.floor(at / 1000)
  return { type: 'date', timestamp, format: '{date_short} at {time}', fallback }
}

/** The day of an instant, likewise. */
export function day(at: Instant, fallback: string): RichTextElement {
  return { type: 'date', timestamp: Math.floor(at / 1000), format: '{date_short}', fallback }
}

/** Words that lead somewhere. Nothing but the web is led to. */
export function link(text: string, url: string): Piece {
  return /^https?:\/\/\S+$/.test(url) && url.length <= SLACK_LIMITS.url ? { type: 'link', url, text } : text
}

/** Lines below each other. */
export function lines(...all: Line[]): RichTextBlock {
  const elements = all.flatMap((line, index) => (index === 0 ? pieces(line) : [BREAK, ...pieces(line)]))
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }
}

/** A heading with points below it. */
export function points(heading: Line, items: readonly Line[]): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_section', elements: pieces(heading) },
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: items.map((item) => ({ type: 'rich_text_section' as const, elements: pieces(item) }))
      }
    ]
  }
}

/** Somebody's own words, set apart, with their line breaks. */
export function quote(note: string, max: number = SLACK_LIMITS.text): RichTextBlock {
  const text = cut(cleanNote(note), max)
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text }] }]
  }
}

/** Somebody's own words as they typed them, easy to copy and to read back. */
export function verbatim(text: string, blockId: string): RichTextBlock {
  return {
    type: 'rich_text',
    block_id: blockId,
    elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: text || ' ' }] }]
  }
}

const BREAK: RichTextElement = { type: 'text', text: '\n' }

function pieces(line: Line): RichTextElement[] {
  return line.map((piece) => (typeof piece === 'string' ? { type: 'text', text: spaced(piece) } : piece))
}

/** A name or a sentence; what is longer would bury the rest. Notes have their own blocks. */
const PIECE = 400

/** Spaces at the ends of a piece separate it from its neighbours and stay. */
function spaced(piece: string): string {
  const inner = piece.trim() === '' ? '' : cut(cleanName(piece), PIECE)
  return `${/^\s/.test(piece) ? ' ' : ''}${inner}${inner !== '' && /\s$/.test(piece) ? ' ' : ''}` || ' '
}
