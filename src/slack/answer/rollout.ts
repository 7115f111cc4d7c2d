import { WebAPIPlatformError } from '@slack/web-api'
import type { Instant } from '../../domain/time.ts'
import type { Log } from '../../log.ts'
import type { Message, MessageBlock } from '../blocks/message.ts'

/** Thrown when Slack refuses an answer for its blocks. */
export class BlocksRefused extends Error {
  override readonly name = 'BlocksRefused'
}

/** Slack brings new blocks to one workspace after another, and refuses a whole message for one that it does not know. */
export interface Rollout {
  /** Sends a message's blocks; where Slack refuses them, those of its plainer version. Without one that is a fault. Returns what `post` did. */
  send<Posted>(message: Message, post: (blocks: MessageBlock[]) => Promise<Posted>): Promise<Posted>
}

/** For so long nothing is tried that was refused. */
const REMEMBERED = 6 * 3_600_000

/** Creates what knows which version of a message this workspace takes. */
export function createRollout(now: () => Instant, log: Pick<Log, 'info'>): Rollout {
  let plainUntil = 0
  return {
    async send({ blocks, plainer }, post) {
      if (plainer === undefined) return post(blocks)
      if (now() < plainUntil) return post(plainer)
      return post(blocks).catch(async (error: unknown) => {
        if (!isRefusal(error)) throw error
        const posted = await post(plainer)
        plainUntil = now() + REMEMBERED
        log.info('Slack takes no charts or sortable tables here yet: plain ones for six hours', { error })
        return posted
      })
    }
  }
}

function isRefusal(error: unknown): boolean {
  const isPlatform = error instanceof WebAPIPlatformError && error.data.error === 'invalid_blocks'
  return isPlatform || error instanceof BlocksRefused
}
