import type { KnownBlock } from '@slack/types'
import { BOOK_KINDS, CANONICAL_COLUMNS } from '../../domain/import/kinds.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, lines } from '../blocks/rich.ts'
import { note, section } from '../blocks/section.ts'
import { partName } from './kind-blocks.ts'

/** How lists get into the book from Slack: what to drop where, and which columns there are. */
export function howToImportMessage(): Message {
  return {
    text: mrkdwn`Drop a CSV file in a direct message with me, and I show what an import would do.`,
    blocks: [
      section(
        mrkdwn`*Drop a CSV file in a direct message with me* (Apps → Client Risk → Messages), or several files at once. I show what an import would do, and nothing is written before you say so.`
      ),
      lines(
        ['Exports of Salesforce, HubSpot, Dynamics 365 and Pipedrive are read as they are, and so is what '],
        ['/client-risk export writes. For lists of your own, copy a line of headers from here:']
      ),
      ...BOOK_KINDS.map((kind) =>
        lines([bold(partName(kind))], [{ type: 'text', text: sampleHeader(kind), style: { code: true } }])
      ),
      note(
        'Columns may be left out, but for what tells the kind: the client, and who, what or when. An import can be undone for 30 days.'
      )
    ] satisfies KnownBlock[]
  }
}

function sampleHeader(kind: (typeof BOOK_KINDS)[number]): string {
  return CANONICAL_COLUMNS[kind].filter((column) => column !== 'recorded_at').join(',')
}
