import type { Message } from '../state/records.ts'
import type { Workspace } from '../state/workspace.ts'
import { messageJson } from '../wire/message-json.ts'
import { type Platform, sendEvent } from './platform.ts'

/** Tells the app what it did itself, as Slack does when it subscribes to the messages of such a conversation. */
export interface Echo {
  posted: (message: Message) => void
  /** `before` is the message as it was, in Slack's JSON. */
  changed: (message: Message, before: Record<string, unknown>) => void
  deleted: (message: Message) => void
}

export const CHANNEL_TYPE = { public: 'channel', private: 'group', im: 'im' } as const

/** For apps that don't listen: nothing is told. */
export const SILENCE: Echo = { posted: () => undefined, changed: () => undefined, deleted: () => undefined }

/** https://docs.slack.dev/reference/events/message and its subtypes message_changed and message_deleted */
export function createEcho(platform: Platform): Echo {
  const { workspace } = platform
  const tell = (message: Message, fields: Record<string, unknown>) => {
    const place = { channel: message.channel, channel_type: channelType(workspace, message) }
    void sendEvent(platform, { ...fields, ...place, type: 'message' })
  }
  const hidden = () => ({ hidden: true, ts: workspace.nextTs() })
  return {
    posted: (message) => tell(message, { ...messageJson(workspace, message), event_ts: message.ts }),
    changed: (message, before) =>
      tell(message, {
        ...hidden(),
        subtype: 'message_changed',
        message: messageJson(workspace, message),
        previous_message: before
      }),
    deleted: (message) =>
      tell(message, {
        ...hidden(),
        subtype: 'message_deleted',
        deleted_ts: message.ts,
        previous_message: messageJson(workspace, message)
      })
  }
}

function channelType({ conversations }: Workspace, { channel }: Message): string {
  return CHANNEL_TYPE[conversations.get(channel)?.kind ?? 'public']
}
