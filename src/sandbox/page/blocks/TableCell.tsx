import type { TableBlock } from '@slack/types'
import { EmojiText } from '../emoji/EmojiText.tsx'
import { RichText } from './RichText.tsx'
import { textOfRichText } from './rich-text-words.ts'

/** A cell of Slack's tables. */
export type Cell = TableBlock['rows'][number][number]

/** Draws a cell's words. */
export function TableCell({ cell }: { cell: Cell }) {
  if (cell.type === 'rich_text') return <RichText block={cell} />
  return <EmojiText text={cell.text} shortcodes />
}

/** What a column is sorted by: the number when there is one, else the words. */
export function sortKey(cell: Cell | undefined): number | string {
  if (cell === undefined) return ''
  if (cell.type === 'raw_number') return cell.value
  const words = textOfRichText(cell)
  const figure = Number(words.replace(/[\s,%€$£]/g, ''))
  return words.trim() !== '' && !Number.isNaN(figure) ? figure : words.toLocaleLowerCase()
}
