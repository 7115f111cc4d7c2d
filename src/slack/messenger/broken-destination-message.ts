import type { KnownBlock } from '@slack/types'
import type { BrokenDestinationWords } from '../../usecases/speaking/broken-destination.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, points } from '../blocks/rich.ts'
import { paragraph } from '../blocks/section.ts'
import { digestLine } from '../settings/digest-blocks.ts'

/** More digests than anybody has in one channel. */
const MOST = 10

/** Tells an admin that nothing can be said in a channel any more, and how to mend it. */
export function brokenDestinationMessage({ reason, digests }: BrokenDestinationWords): Message {
  const text = mrkdwn`A digest can’t be said in its channel any more. ${reason}`
  return {
    text,
    blocks: [
      paragraph(`A digest can’t be said in its channel any more. ${reason}`),
      points([bold('Not said')], digests.slice(0, MOST).map(digestLine)),
      paragraph(
        'Change or remove it with /client-risk settings. It goes on by itself once its channel takes messages.'
      )
    ] satisfies KnownBlock[]
  }
}
