import { mimetypeOf } from '../api/mimetype.ts'
import { addFile, type DroppedFile } from '../state/files.ts'
import { addMessage } from '../state/messages.ts'
import { escapeTyped } from '../state/mrkdwn.ts'
import type { Conversation, Message, User } from '../state/records.ts'
import type { Workspace } from '../state/workspace.ts'
import { messageJson } from '../wire/message-json.ts'
import { runCommand } from './command.ts'
import { CHANNEL_TYPE } from './echo.ts'
import { DONE, failed, type Outcome } from './outcome.ts'
import { type Platform, sendEvent } from './platform.ts'

const MOST_FILES = 10

/** Sends what a person typed into the message box: a command when it begins with a slash, else a message. */
export async function say(
  platform: Platform,
  user: User,
  {
    conversation,
    text,
    threadTs = null,
    files = []
  }: {
    conversation: Conversation
    text: string
    threadTs?: string | null
    files?: readonly DroppedFile[]
  }
): Promise<Outcome> {
  const { workspace } = platform
  if (!user.isActive) return failed('This account has been deactivated.')
  if (!conversation.memberIds.has(user.id)) return failed(`You are not a member of ${conversation.name}.`)
  if (conversation.isArchived) return failed('You are viewing an archived channel.')
  if (files.length > MOST_FILES) return failed(`Up to ${MOST_FILES} files fit into a message.`)
  const isCommand = text.startsWith('/') && files.length === 0
  if (isCommand) return runCommand(platform, user, { conversation, line: text, threadTs })
  const fileIds = files.map((file) => share(workspace, user, conversation, file))
  const said = { channel: conversation.id, user: user.id, text: escapeTyped(text), threadTs, fileIds }
  const message = addMessage(workspace, said)
  await announce(platform, conversation, message)
  return DONE
}

/** Adds what somebody drops into a conversation; returns its id. */
function share(
  workspace: Workspace,
  user: User,
  conversation: Conversation,
  { name, bytes }: DroppedFile
): string {
  const length = bytes.byteLength
  const told = { name, bytes, length, mimetype: mimetypeOf(name), user: user.id, uploadKey: null }
  const file = addFile(workspace, told)
  file.channels.add(conversation.id)
  return file.id
}

async function announce(platform: Platform, conversation: Conversation, message: Message): Promise<void> {
  const { workspace } = platform
  if (!conversation.memberIds.has(workspace.app.botUserId)) return
  // https://docs.slack.dev/reference/events/message/file_share
  const shared = message.fileIds.length > 0 ? { subtype: 'file_share', upload: false } : {}
  const event = {
    ...messageJson(workspace, message),
    ...shared,
    channel: conversation.id,
    event_ts: message.ts
  }
  for (const id of message.fileIds) {
    const file = { file_id: id, file: { id }, user_id: message.user, channel_id: conversation.id }
    await sendEvent(platform, { type: 'file_shared', ...file })
  }
  await sendEvent(platform, { ...event, type: 'message', channel_type: CHANNEL_TYPE[conversation.kind] })
  const mention = `<@${workspace.app.botUserId}>`
  if (conversation.kind !== 'im' && message.text.includes(mention)) {
    await sendEvent(platform, { ...event, type: 'app_mention' })
  }
}
