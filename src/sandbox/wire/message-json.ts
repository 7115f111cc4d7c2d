import { isRecord, stringAt } from '../state/json.ts'
import { rootOf } from '../state/messages.ts'
import { escapeTyped } from '../state/mrkdwn.ts'
import type { Block, Message } from '../state/records.ts'
import type { Workspace } from '../state/workspace.ts'
import { fileJson } from './file-json.ts'

/** A message as posted, as history shows it, and as an interaction's payload carries it. */
export function messageJson(
  workspace: Workspace,
  message: Message,
  { withMetadata = true }: { withMetadata?: boolean } = {}
): Record<string, unknown> {
  return {
    ...(message.isFromApp ? appFields(workspace) : { client_msg_id: message.ts }),
    type: 'message',
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: workspace.users.get(message.user)?.teamId ?? workspace.team.id,
    ...(message.blocks.length > 0 ? { blocks: blocksJson(message.blocks) } : {}),
    ...(message.editedTs === null ? {} : { edited: { user: message.user, ts: message.editedTs } }),
    ...(message.ephemeralTo === null ? {} : { is_ephemeral: true }),
    ...(withMetadata && message.metadata !== null ? { metadata: message.metadata } : {}),
    ...filesField(workspace, message),
    ...threadFields(workspace, message)
  }
}

/** Blocks as Slack gives them back: the entities of plain text come out escaped. */
export function blocksJson(blocks: readonly Block[]): unknown {
  return escapePlainText(blocks)
}

function escapePlainText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(escapePlainText)
  if (!isRecord(value)) return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, escapePlainText(item)]))
  return copy['type'] === 'plain_text' ? { ...copy, text: escapeTyped(stringAt(copy, 'text')) } : copy
}

function appFields(workspace: Workspace): Record<string, unknown> {
  const { app, team } = workspace
  return {
    bot_id: app.botId,
    app_id: app.id,
    bot_profile: {
      id: app.botId,
      app_id: app.id,
      user_id: app.botUserId,
      name: app.name,
      deleted: false,
      team_id: team.id
    }
  }
}

function filesField(workspace: Workspace, message: Message): Record<string, unknown> {
  const files = message.fileIds.flatMap((id) => workspace.files.get(id) ?? [])
  return files.length > 0 ? { files: files.map((file) => fileJson(workspace, file)) } : {}
}

function threadFields(workspace: Workspace, message: Message): Record<string, unknown> {
  if (message.threadTs !== null) {
    const root = rootOf(workspace, message)
    return {
      thread_ts: message.threadTs,
      ...(root === undefined ? {} : { parent_user_id: root.user }),
      ...(message.isBroadcast ? { subtype: 'thread_broadcast' } : {})
    }
  }
  const latest = message.replies.at(-1)
  if (latest === undefined) return {}
  const users = [...new Set(message.replies.map((reply) => reply.user))]
  return {
    thread_ts: message.ts,
    reply_count: message.replies.length,
    reply_users_count: users.length,
    reply_users: users,
    latest_reply: latest.ts
  }
}
