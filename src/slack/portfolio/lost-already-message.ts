import type { KnownBlock } from '@slack/types'
import type { ClientRef } from '../../domain/clients/client.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { section } from '../blocks/section.ts'

/** Says that nobody can be lost twice. */
export function lostAlreadyMessage(clients: readonly ClientRef[]): Message {
  const names = clients.map(({ name }) => name).join(', ')
  const text = mrkdwn`No longer an active client, so there is nothing left to lose: ${names}`
  return { text, blocks: [section(text)] satisfies KnownBlock[] }
}
