import type { Platform } from '../client/platform.ts'
import type { PageChannel, PageMessage, PageUser, PageView, Snapshot } from '../page/protocol.ts'
import { textOf } from '../state/json.ts'
import { messagesFor } from '../state/messages.ts'
import type { Conversation, Message, User, View } from '../state/records.ts'
import { openModals } from '../state/views.ts'
import type { Workspace } from '../state/workspace.ts'
import { pageFileUrl } from '../wire/file-json.ts'

/** How many messages of a conversation the page is given. */
const SHOWN_MESSAGES = 200

/** Everything the page needs to draw the workspace for one user. */
export function snapshotFor({ workspace, line, clock }: Platform, user: User): Snapshot {
  const { app, team, manifest } = workspace
  const conversations = [...workspace.conversations.values()].filter((item) => item.memberIds.has(user.id))
  const home = workspace.homes.get(user.id)
  return {
    team: { id: team.id, name: team.name },
    app: {
      userId: app.botUserId,
      name: app.name,
      isConnected: line.isConnected(),
      commands: manifest.features.slash_commands.map((item) => ({
        command: item.command,
        description: item.description,
        usageHint: item.usage_hint
      })),
      shortcuts: manifest.features.shortcuts.map((item) => ({
        name: item.name,
        type: item.type,
        callbackId: item.callback_id,
        description: item.description
      }))
    },
    now: workspace.clock(),
    hasClock: clock !== null,
    actingUser: user.id,
    users: [...workspace.users.values()].map(pageUser),
    channels: conversations.map(pageChannel),
    messages: conversations.flatMap((conversation) =>
      messagesFor(workspace, user.id, conversation.id)
        .slice(-SHOWN_MESSAGES)
        .map((message) => pageMessage(workspace, message, user.id))
    ),
    home: home === undefined ? null : pageView(home),
    modals: openModals(workspace, user.id).map(pageView)
  }
}

function pageUser({ id, name, realName, kind, isActive, timeZone }: User): PageUser {
  return { id, name, realName, kind, isActive, timeZone }
}

function pageChannel({ id, name, kind, memberIds, isShared, isArchived }: Conversation): PageChannel {
  return { id, name, kind, memberIds: [...memberIds], isShared, isArchived }
}

function pageMessage(workspace: Workspace, message: Message, userId: string): PageMessage {
  const files = message.fileIds.flatMap((id) => workspace.files.get(id) ?? [])
  return {
    channel: message.channel,
    ts: message.ts,
    user: message.user,
    text: message.text,
    blocks: message.blocks,
    threadTs: message.threadTs,
    isBroadcast: message.isBroadcast,
    ephemeralTo: message.ephemeralTo,
    isEdited: message.editedTs !== null,
    files: files.map((file) => ({
      id: file.id,
      name: file.title,
      url: pageFileUrl(file, userId),
      mimetype: file.mimetype
    }))
  }
}

function pageView(view: View): PageView {
  return {
    id: view.id,
    type: view.type,
    callbackId: view.callbackId,
    title: textOf(view.title),
    submit: view.submit === null ? null : textOf(view.submit),
    close: view.close === null ? null : textOf(view.close),
    hash: view.hash,
    blocks: view.blocks,
    values: view.values,
    errors: view.errors
  }
}
