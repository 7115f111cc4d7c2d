import type { WebClient } from '@slack/web-api'
import type { Message } from '../blocks/message.ts'
import type { Desk, Reply } from '../desk.ts'

/** Sends a direct message. Nothing in it unfurls. */
export async function tellDirectly(client: WebClient, slackUserId: string, message: Message): Promise<void> {
  await client.chat.postMessage({
    channel: slackUserId,
    ...message,
    unfurl_links: false,
    unfurl_media: false
  })
}

/** Answers where somebody asked, or directly when they asked nowhere or that place no longer takes answers. */
export async function tell(
  desk: Desk,
  client: WebClient,
  slackUserId: string,
  responseUrl: string | null,
  reply: Reply
): Promise<void> {
  const isTold =
    responseUrl !== null &&
    (await desk.reply(responseUrl, reply).then(
      () => true,
      (error: unknown) => {
        desk.log.info('An answer goes out as a direct message, its place takes none any more', { error })
        return false
      }
    ))
  if (!isTold) await tellDirectly(client, slackUserId, { text: reply.text, blocks: reply.blocks })
}
