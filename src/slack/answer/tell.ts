import type { WebClient } from '@slack/web-api'
import type { Message } from '../blocks/message.ts'
import type { Desk, Reply } from '../desk.ts'

/** Sends a direct message with the blocks it has, never the plainer ones. Nothing in it unfurls. */
export async function tellDirectly(
  client: WebClient,
  slackUserId: string,
  { text, blocks }: Message
): Promise<void> {
  await client.chat.postMessage({
    channel: slackUserId,
    text,
    blocks,
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
  if (!isTold)
    await desk.rollout.send(reply, (blocks) => tellDirectly(client, slackUserId, { ...reply, blocks }))
}
