import type { Message } from '../blocks/message.ts'
import type { Reply } from '../desk.ts'

/** An answer for the person who asked. */
export function privately(message: Message): Reply {
  return { ...message, response_type: 'ephemeral', replace_original: false }
}

/** An answer in place of the message that was clicked. */
export function inPlace(message: Message): Reply {
  return { ...message, replace_original: true }
}

/** An answer for everybody in the channel. */
export function publicly(message: Message): Reply {
  return { ...message, response_type: 'in_channel', replace_original: false }
}
