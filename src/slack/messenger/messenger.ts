import { type Logger, WebClient } from '@slack/web-api'
import type { MessagePlace } from '../../usecases/ledger-ports.ts'
import type { Messenger } from '../../usecases/messenger-ports.ts'
import type { Rollout } from '../answer/rollout.ts'
import type { Message } from '../blocks/message.ts'
import { createOutbound } from '../connection/outbound.ts'
import { createDepartures } from './departure.ts'
import { findByKey } from './find-by-key.ts'
import { KEY_EVENT } from './key.ts'
import { isFinal, outcomeOf, reasonOf } from './outcome.ts'

/** What a messenger is made of. */
export interface MessengerParts<Words> {
  botToken: string
  apiUrl: string
  logger: Logger
  /** Which version of a message this workspace takes. */
  rollout: Rollout
  /** How words look. */
  view: (words: Words) => Message
  /** For each call, in milliseconds. */
  timeoutMs: number
}

/**
 * Creates what speaks for the bot. Its clients never try again by themselves: by doing so they would say things twice, and one 429 would
 * hold up all others.
 */
export function createMessenger<Words>(parts: MessengerParts<Words>): Messenger<Words> {
  const { botToken, apiUrl, logger, rollout, view, timeoutMs } = parts
  const shared = {
    slackApiUrl: apiUrl,
    logger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeoutMs,
    allowAbsoluteUrls: false
  }
  const client = new WebClient(botToken, { ...shared, fetch: createOutbound(apiUrl) })
  const depart = createDepartures()
  return {
    timeoutMs,
    async send(recipient, words, key, thread, mayLeave) {
      const departure = depart(mayLeave)
      const once = new WebClient(botToken, { ...shared, fetch: createOutbound(apiUrl, departure.fetch) })
      const message = view(words)
      try {
        const place = await rollout.send(message, (blocks) =>
          post(once, recipient, { ...message, blocks }, key, thread)
        )
        return place === null ? { kind: 'unknown', reason: 'no_place' } : { kind: 'sent', place }
      } catch (error) {
        return outcomeOf(error, departure.hasLeft())
      }
    },
    find: (recipient, key, since, thread) => findByKey(client, recipient, key, since, thread),
    async update({ channelId, ts }, words) {
      const message = view(words)
      const { text } = message
      try {
        await rollout.send(message, async (blocks) => {
          await client.chat.update({ channel: channelId, ts, text, blocks })
        })
        return true
      } catch (error) {
        if (!isFinal(error)) throw error
        logger.warn(`A message is left as it is in Slack, which will not have it changed: ${reasonOf(error)}`)
        return false
      }
    }
  }
}

async function post(
  client: WebClient,
  recipient: string,
  { text, blocks }: Message,
  key: string,
  thread: MessagePlace | null
): Promise<MessagePlace | null> {
  const { channel: channelId, ts } = await client.chat.postMessage({
    channel: recipient,
    text,
    blocks,
    metadata: { event_type: KEY_EVENT, event_payload: { id: key } },
    unfurl_links: false,
    unfurl_media: false,
    ...(thread !== null && { thread_ts: thread.ts })
  })
  return channelId && ts ? { channelId, ts } : null
}
