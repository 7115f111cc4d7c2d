import { WebClient } from '@slack/web-api'
import type { Log } from '../log.ts'
import type { Messenger } from '../usecases/messenger-ports.ts'
import { createBoltLogger } from './connection/bolt-logger.ts'
import { createOutbound } from './connection/outbound.ts'
import { findByKey } from './messenger/find-by-key.ts'
import { reasonOf } from './messenger/outcome.ts'

/** What an operator's command asks of Slack; it says nothing there. */
export interface SlackEnquiry {
  find: Messenger<unknown>['find']
  /** A channel's name without its mark; null, with the reason, when Slack does not tell. */
  channelName(channelId: string): Promise<{ name: string } | { name: null; reason: string }>
}

/** Somebody waits at a terminal. */
const TERMS = { timeout: 4_000, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true }

/** Creates what asks Slack with the bot's token. */
export function createEnquiry(access: { botToken: string; apiUrl: string }, log: Log): SlackEnquiry {
  const { botToken, apiUrl: slackApiUrl } = access
  const client = new WebClient(botToken, {
    ...TERMS,
    slackApiUrl,
    logger: createBoltLogger(log),
    fetch: createOutbound(slackApiUrl),
    allowAbsoluteUrls: false
  })
  return {
    find: (...asked) => findByKey(client, ...asked),
    async channelName(channel) {
      try {
        const { name } = (await client.conversations.info({ channel })).channel ?? {}
        return name === undefined ? { name: null, reason: 'no_name' } : { name }
      } catch (error) {
        return { name: null, reason: reasonOf(error) }
      }
    }
  }
}
