import type { KnownBlock } from '@slack/types'
import type { Claimed } from '../../usecases/claim-alert.ts'
import type { Message } from '../blocks/message.ts'
import { type Mrkdwn, mrkdwn } from '../blocks/mrkdwn.ts'
import { section } from '../blocks/section.ts'

/** Says who has an alert now. */
export function claimedMessage(
  claimed: Extract<Claimed, { kind: 'claimed' | 'released' | 'taken' }>
): Message {
  const text = wordsOf(claimed)
  return { text, blocks: [section(text)] satisfies KnownBlock[] }
}

function wordsOf(claimed: Parameters<typeof claimedMessage>[0]): Mrkdwn {
  if (claimed.kind === 'taken')
    return mrkdwn`${claimed.by} has taken this on already. Ask them to give it back if it is yours to do.`
  return claimed.kind === 'claimed'
    ? mrkdwn`You have taken this on.`
    : mrkdwn`You have given this back: it is for whoever sees to the client.`
}
