import type { KnownBlock } from '@slack/types'
import { dayIn, formatDay } from '../../domain/calendar.ts'
import type { Update } from '../../domain/feedback/thread.ts'
import { CHANGED, UPDATES } from '../blocks/feedback.ts'
import { bold, type Line, lines, moment, quote } from '../blocks/rich.ts'
import { cleanNote, pagesOf } from '../blocks/text.ts'
import { SLACK_LIMITS } from '../limits.ts'

/** Blocks that stay together on a page, and how many characters they take. */
export interface Piece {
  blocks: KnownBlock[]
  size: number
}

/** As many characters as a page has room for, below the 10,000 that a message should stay under; and as many pieces. */
const [ROOM, MOST] = [6_000, 8]

/** Somebody's words, in as many pieces as they need. */
export function wordPieces(words: string | null): Piece[] {
  if (words === null || words.trim() === '') return []
  return pagesOf(cleanNote(words), SLACK_LIMITS.text).map((part) => ({
    blocks: [quote(part)],
    size: part.length
  }))
}

/** What became of it, the newest first: what was done, when, by whom, and what was said. */
export function threadPieces(thread: readonly Update[], timeZone: string): Piece[] {
  return thread.toReversed().flatMap((update) => {
    const [first, ...rest] = wordPieces(update.remark)
    const head = lines(headOf(update, timeZone))
    return [{ blocks: [head, ...(first?.blocks ?? [])], size: HEAD + (first?.size ?? 0) }, ...rest]
  })
}

/** About as many characters as the line above a remark has. */
const HEAD = 120

function headOf({ what, at, by, fields }: Update, timeZone: string): Line {
  const when = moment(at, formatDay(dayIn(timeZone, at)))
  const changed = fields.length === 0 ? '' : `: ${fields.map((field) => CHANGED[field]).join(', ')}`
  const title = what === 'changed' && fields.length === 0 ? 'Remark' : `${UPDATES[what]}${changed}`
  return [bold(title), ' · ', when, ...(by === null ? [] : [` · by ${by}`])]
}

/** Puts pieces on pages, in order. There is always a page. */
export function paginate(pieces: readonly Piece[]): KnownBlock[][] {
  const pages: Piece[][] = [[]]
  for (const piece of pieces) {
    const page = pages.at(-1) ?? []
    const size = page.reduce((sum, each) => sum + each.size, piece.size)
    if (page.length > 0 && (size > ROOM || page.length >= MOST)) pages.push([piece])
    else page.push(piece)
  }
  return pages.map((page) => page.flatMap(({ blocks }) => blocks))
}
