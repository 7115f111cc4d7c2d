import { addMessage } from '../state/messages.ts'
import { escapeTyped } from '../state/mrkdwn.ts'
import type { Conversation, Message, User } from '../state/records.ts'
import { messageJson } from '../wire/message-json.ts'
import { runCommand } from './command.ts'
import { DONE, failed, type Outcome } from './outcome.ts'
import { type Platform, sendEvent } from './platform.ts'

const CHANNEL_TYPE = { public: 'channel', private: 'group', im: 'im' } as const

/** Sends what a person typed into the message box: a command when it begins with a slash, else a message. */
export async function say(
  platform: Platform,
  user: User,
  {
    conversation,
    text,
    threadTs = null
  }: { conversation: Conversation; text: string; threadTs?: string | null }
): Promise<Outcome> {
  const { workspace } = platform
  if (!user.isActive) return failed('This account has been deactivated.')
  if (!conversation.memberIds.has(user.id)) return failed(`You are not a member of ${conversation.name}.`)
  if (conversation.isArchived) return failed('You are viewing an archived channel.')
  if (text.startsWith('/')) return runCommand(platform, user, { conversation, line: text, threadTs })
  const escaped = escapeTyped(text)
  const message = addMessage(workspace, { channel: conversation.id, user: user.id, text: escaped, threadTs })
  await announce(platform, conversation, message)
  return DONE
}

async function announce(platform: Platform, conversation: Conversation, message: Message): Promise<void> {
  const { workspace } = platform
  if (!conversation.memberIds.has(workspace.app.botUserId)) return
  const event = { ...messageJson(workspace, message), channel: conversation.id }
  await sendEvent(platform, { ...event, type: 'message', channel_type: CHANNEL_TYPE[conversation.kind] })
  const mention = `<@${workspace.app.botUserId}>`
  if (conversation.kind !== 'im' && message.text.includes(mention)) {
    await sendEvent(platform, { ...event, type: 'app_mention' })
  }
}
