import type { WebClient } from '@slack/web-api'
import type { Instant } from '../../domain/time.ts'
import type { Log } from '../../log.ts'
import type { Message } from '../blocks/message.ts'

/** Where a message is. */
interface MessagePlace {
  channel: string
  ts: string
}

/** A message of ours that tells how long work goes. */
export interface LiveMessage extends MessagePlace {
  /** Shows how it goes, at most every few seconds; what comes in between, or what Slack does not take, is left out. */
  show(message: Message): void
  /** Says how it ended, however long Slack takes to accept it. */
  end(message: Message): Promise<void>
}

/** Messages that change while work goes on. */
export interface LiveMessages {
  /** Says something where somebody is, which can be changed afterwards. */
  begin(place: { channel: string; threadTs: string | null }, message: Message): Promise<LiveMessage>
  /** Takes up a message of ours. */
  at(place: MessagePlace): LiveMessage
}

/** Slack lets us change a channel's messages fifty times a minute. */
const PACE = 3_000

/** Creates them. `client` gives up where `patientClient` tries again. */
export function createLiveMessages(
  { client, patientClient }: { client: WebClient; patientClient: WebClient },
  now: () => Instant,
  log: Pick<Log, 'info'>
): LiveMessages {
  const at: LiveMessages['at'] = (place) => {
    let shownAt = now()
    let showing: Promise<void> | null = null
    const change = async (client: WebClient, { text, blocks }: Message) => {
      await client.chat.update({ ...place, text, blocks })
    }
    return {
      ...place,
      show(message) {
        if (showing !== null || now() < shownAt + PACE) return
        shownAt = now()
        showing = change(client, message)
          .catch((error: unknown) => log.info('Slack did not take how the work goes', { error }))
          .finally(() => {
            showing = null
          })
      },
      async end(message) {
        // Else what is under way could come last.
        await showing
        await change(patientClient, message)
      }
    }
  }
  return {
    at,
    async begin({ channel, threadTs }, { text, blocks }) {
      const folded = { unfurl_links: false, unfurl_media: false }
      const thread = threadTs === null ? {} : { thread_ts: threadTs }
      const posted = await patientClient.chat.postMessage({ channel, text, blocks, ...folded, ...thread })
      return at({ channel: posted.channel ?? channel, ts: posted.ts ?? '' })
    }
  }
}
