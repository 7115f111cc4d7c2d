import type { KnownBlock } from '@slack/types'
import type { Audience } from '../../usecases/check-audience.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { section } from '../blocks/section.ts'

/** Why a card may not be shown to everybody: who reads along, or that this is no channel at all. */
export type NotShared = Exclude<Audience['kind'], 'ours' | 'gone' | 'not_allowed'> | 'direct'

const REASONS: Record<NotShared, string> = {
  other_company: 'people of another company read this channel. Share it in a channel of your own.',
  guest: 'guests read this channel. Share it in a channel without guests.',
  others:
    'this client is confidential, and others can read this channel. Share it in a private channel of those who work with it.',
  hidden: 'I cannot see who reads this channel. Invite me to it and share again.',
  direct: 'this is a direct message. Share it in a channel.'
}

/** Says why a card was not shared, and how it could be. */
export function notSharedMessage(because: NotShared): Message {
  const text = mrkdwn`Not shared: ${REASONS[because]}`
  return { text, blocks: [section(text)] satisfies KnownBlock[] }
}
