import type { KnownBlock } from '@slack/types'
import type { DigestRest } from '../../domain/digest/digest.ts'
import { countText } from '../../domain/portfolio/phrases.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, lines } from '../blocks/rich.ts'
import { note } from '../blocks/section.ts'
import { COMMANDS } from '../ids.ts'
import { chooser, clientLines } from '../list/list-view.ts'
import { changeBlocks, short } from './digest-blocks.ts'

/** A line each, short enough that all of them fit into one message however long the names are. */
const [NAME, REASON] = [50, 80]

/** What did not fit into a digest: the other clients at risk and the other changes, and how many there are beyond these. */
export function digestMoreMessage({ changes, listed, beyond }: DigestRest): Message {
  const clients = listed.map((client) => ({
    ...client,
    name: short(client.name, NAME),
    reason: client.reason && short(client.reason, REASON)
  }))
  const count = listed.length + beyond.listed
  return {
    text: mrkdwn`${count === 0 ? 'More changes of level' : `${countText(count, 'more client')} at risk or worse`}`,
    blocks: [
      ...(clients.length === 0 ? [] : [lines([bold('Also at risk or worse')])]),
      ...clients.map(clientLines),
      ...(clients.length === 0 ? [] : [chooser(clients)]),
      ...changeBlocks(
        'Also changed',
        changes.map((change) => ({ ...change, name: short(change.name, NAME) })),
        null
      ),
      ...beyondBlocks(beyond)
    ] satisfies KnownBlock[]
  }
}

function beyondBlocks({ listed, changes }: DigestRest['beyond']): KnownBlock[] {
  const beyond = [
    ...(listed === 0 ? [] : [`${countText(listed, 'more client')} at risk`]),
    ...(changes === 0 ? [] : [`${countText(changes, 'more change')} of level`])
  ]
  if (beyond.length === 0) return []
  return [note(`And ${beyond.join(' and ')}: ${COMMANDS.risk} list at-risk critical`)]
}
