import { directMessagePartner } from '../state/conversations.ts'
import type { Conversation } from '../state/records.ts'
import type { Workspace } from '../state/workspace.ts'

/** A conversation as conversations.info and conversations.list show it to the app. */
export function conversationJson(workspace: Workspace, conversation: Conversation): Record<string, unknown> {
  const common = {
    id: conversation.id,
    created: conversation.created,
    is_archived: conversation.isArchived,
    is_org_shared: false,
    context_team_id: workspace.team.id,
    updated: conversation.created * 1000
  }
  if (conversation.kind === 'im') {
    const partner = directMessagePartner(workspace, conversation)
    const isDeleted = workspace.users.get(partner)?.isActive === false
    return { ...common, is_im: true, user: partner, is_user_deleted: isDeleted, priority: 0 }
  }
  return {
    ...common,
    name: conversation.name,
    name_normalized: conversation.name,
    is_channel: conversation.kind === 'public',
    is_group: conversation.kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: conversation.kind === 'private',
    is_general: conversation.name === 'general',
    is_shared: conversation.isShared,
    is_ext_shared: conversation.isShared,
    is_pending_ext_shared: false,
    is_member: conversation.memberIds.has(workspace.app.botUserId),
    creator: conversation.creator,
    unlinked: 0,
    shared_team_ids: sharedTeams(workspace, conversation),
    pending_shared: [],
    pending_connected_team_ids: [],
    previous_names: [],
    topic: { value: conversation.topic, creator: '', last_set: 0 },
    purpose: { value: conversation.purpose, creator: '', last_set: 0 },
    num_members: conversation.memberIds.size
  }
}

function sharedTeams(workspace: Workspace, conversation: Conversation): string[] {
  const teams = [...conversation.memberIds].flatMap((id) => workspace.users.get(id)?.teamId ?? [])
  return [...new Set([workspace.team.id, ...teams])]
}
