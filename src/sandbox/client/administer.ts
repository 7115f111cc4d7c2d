import { findConversation } from '../state/conversations.ts'
import { seconds } from '../state/now.ts'
import type { Conversation, Token, User } from '../state/records.ts'
import type { Workspace } from '../state/workspace.ts'
import { userJson } from '../wire/user-json.ts'
import { type Platform, sendEvent } from './platform.ts'

/** Changes somebody's profile or deactivates them; the app hears of it as user_change. */
export async function changeUser(
  platform: Platform,
  user: User,
  change: Partial<Pick<User, 'realName' | 'email' | 'timeZone' | 'isActive' | 'kind'>>
): Promise<void> {
  const { workspace } = platform
  Object.assign(user, change, { updated: seconds(workspace) })
  workspace.changes.notify()
  const withEmail = workspace.manifest.oauth_config.scopes.bot.includes('users:read.email')
  const event = { type: 'user_change', user: userJson(user, { withEmail }), cache_ts: seconds(workspace) }
  await sendEvent(platform, event)
}

/** Removes the app: its tokens die, and it hears of both, in either order. */
export async function uninstall(platform: Platform): Promise<void> {
  const { workspace } = platform
  setTokens(platform, 'inactive')
  const revoked = { type: 'tokens_revoked', tokens: { oauth: [], bot: [workspace.app.botUserId] } }
  await Promise.all([sendEvent(platform, { type: 'app_uninstalled' }), sendEvent(platform, revoked)])
  workspace.app.isInstalled = false
  workspace.changes.notify()
}

/** Makes the app's bot tokens valid, revoked (`token_revoked`) or those of an inactive account (`account_inactive`); says nothing to the app. */
export function setTokens({ workspace }: Platform, state: Token['state']): void {
  for (const token of workspace.tokens.values()) if (token.kind === 'bot') token.state = state
  workspace.changes.notify()
}

/** Archives a channel or brings it back; the app hears of it as channel_archive, group_unarchive and so on. */
export async function archive(platform: Platform, place: string, isArchived: boolean): Promise<void> {
  const { workspace } = platform
  const channel = channelAt(workspace, place)
  channel.isArchived = isArchived
  workspace.changes.notify()
  const family = channel.kind === 'public' ? 'channel' : 'group'
  const type = `${family}_${isArchived ? 'archive' : 'unarchive'}`
  await sendEvent(platform, { type, channel: channel.id, user: channel.creator })
}

/** Takes the app out of a channel, or invites it; it hears of it as channel_left, group_left or member_joined_channel. */
export async function letAppIn(platform: Platform, place: string, isIn: boolean): Promise<void> {
  const { workspace } = platform
  const { id: channel, kind, memberIds } = channelAt(workspace, place)
  const { botUserId } = workspace.app
  if (isIn) memberIds.add(botUserId)
  else memberIds.delete(botUserId)
  workspace.changes.notify()
  const type = kind === 'public' ? 'channel_left' : 'group_left'
  const event = isIn ? { type: 'member_joined_channel', user: botUserId, channel } : { type, channel }
  await sendEvent(platform, event)
}

/** The channel of a name or id; throws when there is none. */
export function channelAt(workspace: Workspace, place: string): Conversation {
  const channel = findConversation(workspace, place)
  if (channel === undefined || channel.kind === 'im') throw new Error(`There is no channel called ${place}`)
  return channel
}

/** Asks a request URL to prove itself, as Slack does when it is configured; true when it answers rightly. */
export async function verifyRequestUrl({ workspace, line }: Platform): Promise<boolean> {
  const challenge = workspace.nextId('challenge')
  const payload = { type: 'url_verification', token: workspace.verificationToken, challenge }
  const ack = await line.deliver({ type: 'events_api', payload })
  if (!ack.ok) return false
  const { body } = ack
  return (
    body === challenge ||
    (typeof body === 'object' && body !== null && Reflect.get(body, 'challenge') === challenge)
  )
}
