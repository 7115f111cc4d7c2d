import type { KnownBlock } from '@slack/types'
import type { BookKind } from '../../domain/import/kinds.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { points } from '../blocks/rich.ts'
import { section } from '../blocks/section.ts'
import { partName, rowCount } from '../import/kind-blocks.ts'

/** Says that files are being written, and how far that is; null while nothing is done. */
export function exportProgressMessage(done: BookKind | null): Message {
  const text =
    done === null
      ? mrkdwn`Writing the book as CSV files …`
      : mrkdwn`Writing the book as CSV files: ${partName(done)} are done …`
  return { text, blocks: [section(text)] satisfies KnownBlock[] }
}

/** What an export has; of what there is none there is no file. */
export function exportedMessage(written: readonly { kind: BookKind; rows: number }[]): Message {
  const total = written.reduce((sum, { rows }) => sum + rows, 0)
  const heading = total === 0 ? 'There is nothing to export:' : 'The book as CSV files, which come below:'
  return {
    text: total === 0 ? mrkdwn`There is nothing to export` : mrkdwn`The book as CSV files`,
    blocks: [
      points(
        [heading],
        written.map(({ kind, rows }) => [rows === 0 ? `No ${partName(kind)}` : rowCount(kind, rows)])
      )
    ] satisfies KnownBlock[]
  }
}
