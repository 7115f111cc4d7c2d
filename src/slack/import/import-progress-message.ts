import type { KnownBlock } from '@slack/types'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { section } from '../blocks/section.ts'

/** Says how far work with files has come; `percent` is null while there is nothing to count. */
export function importProgressMessage(
  doing: 'Looking into' | 'Importing',
  files: string,
  percent: number | null
): Message {
  const text =
    percent === null ? mrkdwn`${doing} ${files} …` : mrkdwn`${doing} ${files}: ${percent} % so far …`
  return { text, blocks: [section(text)] satisfies KnownBlock[] }
}
