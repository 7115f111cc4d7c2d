import type { Message } from '../blocks/message.ts'
import type { Reply } from '../desk.ts'

/** Nothing that the bot says unfolds a link: it would be somebody else's, out of a note. */
const FOLDED = { unfurl_links: false, unfurl_media: false }

/** An answer for the person who asked. */
export function privately(message: Message): Reply {
  return { ...message, ...FOLDED, response_type: 'ephemeral', replace_original: false }
}

/** An answer in place of the message that was clicked. */
export function inPlace(message: Message): Reply {
  return { ...message, ...FOLDED, replace_original: true }
}

/** An answer for everybody in the channel. */
export function publicly(message: Message): Reply {
  return { ...message, ...FOLDED, response_type: 'in_channel', replace_original: false }
}
