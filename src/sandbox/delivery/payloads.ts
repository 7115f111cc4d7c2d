import { payloadName } from '../state/conversations.ts'
import { escapeTyped } from '../state/mrkdwn.ts'
import type { Conversation, Message, User, View } from '../state/records.ts'
import { issueResponseUrl } from '../state/response-urls.ts'
import { issueTrigger } from '../state/triggers.ts'
import type { Workspace } from '../state/workspace.ts'
import { messageJson } from '../wire/message-json.ts'
import { viewJson } from '../wire/view-json.ts'
import { typedReferences } from './typed-references.ts'

type Payload = Record<string, unknown>

/** A slash command: https://docs.slack.dev/interactivity/implementing-slash-commands */
export function commandPayload(
  workspace: Workspace,
  {
    user,
    conversation,
    command,
    text
  }: { user: User; conversation: Conversation; command: string; text: string }
): Payload {
  return {
    token: workspace.verificationToken,
    team_id: user.teamId,
    team_domain: workspace.team.domain,
    channel_id: conversation.id,
    channel_name: payloadName(conversation),
    user_id: user.id,
    user_name: user.name,
    command,
    text: isEscaped(workspace, command) ? typedReferences(workspace, text) : escapeTyped(text),
    api_app_id: workspace.app.id,
    is_enterprise_install: 'false',
    response_url: issueResponseUrl(workspace, {
      userId: user.id,
      channelId: conversation.id,
      threadTs: null,
      originalTs: null
    }),
    trigger_id: issueTrigger(workspace, user.id)
  }
}

function isEscaped({ manifest }: Workspace, command: string): boolean {
  return manifest.features.slash_commands.some((known) => known.command === command && known.should_escape)
}

/** Where an interaction happens: a message in its conversation, or a view. */
export type Place =
  | { type: 'message'; conversation: Conversation; message: Message }
  | { type: 'view'; view: View }

/** A click, choice or entry: https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export function actionPayload(workspace: Workspace, user: User, place: Place, action: Payload): Payload {
  const actions = [{ ...action, action_ts: workspace.nextTs() }]
  const common = { type: 'block_actions', ...sender(workspace, user), ...container(place), actions }
  if (place.type === 'view') {
    const origin = place.view.type === 'modal' ? place.view.id : null
    return {
      ...common,
      trigger_id: issueTrigger(workspace, user.id, origin),
      view: viewJson(workspace, place.view)
    }
  }
  return {
    ...common,
    trigger_id: issueTrigger(workspace, user.id),
    ...messageFields(workspace, user, place),
    state: { values: place.message.values.get(user.id) ?? {} }
  }
}

/** A typed query for options: https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload */
export function suggestionPayload(workspace: Workspace, user: User, place: Place, query: Payload): Payload {
  const common = { type: 'block_suggestion', ...sender(workspace, user), ...container(place), ...query }
  if (place.type === 'view') return { ...common, view: viewJson(workspace, place.view) }
  const { conversation, message } = place
  return { ...common, channel: channelField(conversation), message: messageJson(workspace, message) }
}

/** A submitted modal: https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export function submissionPayload(workspace: Workspace, user: User, view: View): Payload {
  return {
    type: 'view_submission',
    ...sender(workspace, user),
    trigger_id: issueTrigger(workspace, user.id, view.id),
    view: viewJson(workspace, view),
    response_urls: []
  }
}

export function closePayload(workspace: Workspace, user: User, view: View, isCleared: boolean): Payload {
  return {
    type: 'view_closed',
    ...sender(workspace, user),
    view: viewJson(workspace, view),
    is_cleared: isCleared
  }
}

/** A global shortcut, or with a place one on a message: https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export function shortcutPayload(
  workspace: Workspace,
  user: User,
  callbackId: string,
  place: (Place & { type: 'message' }) | null
): Payload {
  const common = {
    ...sender(workspace, user),
    callback_id: callbackId,
    trigger_id: issueTrigger(workspace, user.id),
    action_ts: workspace.nextTs()
  }
  if (place === null) return { type: 'shortcut', ...common }
  return {
    type: 'message_action',
    ...common,
    message_ts: place.message.ts,
    ...messageFields(workspace, user, place),
    message: messageJson(workspace, place.message)
  }
}

function sender(workspace: Workspace, user: User): Payload {
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId },
    api_app_id: workspace.app.id,
    token: workspace.verificationToken,
    team: { id: workspace.team.id, domain: workspace.team.domain },
    enterprise: null,
    is_enterprise_install: false
  }
}

function container(place: Place): Payload {
  if (place.type === 'view') return { container: { type: 'view', view_id: place.view.id } }
  const { conversation, message } = place
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: conversation.id,
      is_ephemeral: message.ephemeralTo !== null,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs })
    }
  }
}

/** Slack keeps no ephemeral messages, so their payloads carry none. */
function messageFields(workspace: Workspace, user: User, place: Place & { type: 'message' }): Payload {
  const { conversation, message } = place
  return {
    channel: channelField(conversation),
    ...(message.ephemeralTo === null ? { message: messageJson(workspace, message) } : {}),
    response_url: issueResponseUrl(workspace, {
      userId: user.id,
      channelId: conversation.id,
      threadTs: message.threadTs,
      originalTs: message.ts
    })
  }
}

function channelField(conversation: Conversation): Payload {
  return { id: conversation.id, name: payloadName(conversation) }
}
