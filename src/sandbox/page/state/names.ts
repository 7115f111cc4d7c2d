import type { PageChannel, PageUser } from '../protocol.ts'
import { workspace } from './workspace.ts'

/** A member by id, or null when the workspace does not know them. */
export function findUser(id: string): PageUser | null {
  return workspace().users.find((user) => user.id === id) ?? null
}

/** What to call a member; the id itself when unknown. */
export function userNamed(id: string): string {
  const user = findUser(id)
  if (user !== null) return user.realName || user.name
  return id === 'USLACKBOT' ? 'Slackbot' : id
}

/** A conversation by id, or null. */
export function findChannel(id: string): PageChannel | null {
  return workspace().channels.find((channel) => channel.id === id) ?? null
}

/** A conversation's name without its hash, or null when the acting user cannot see it. */
export function channelNamed(id: string): string | null {
  return findChannel(id)?.name ?? null
}

/** The time zone of the acting user: times in messages are theirs. */
export function timeZone(): string {
  const zone = findUser(workspace().actingUser)?.timeZone
  return zone === undefined || zone === '' ? 'UTC' : zone
}

/** The other person of a direct conversation, or the acting user when they talk to themselves. */
export function partnerOf(channel: PageChannel): string {
  const { actingUser } = workspace()
  return channel.memberIds.find((id) => id !== actingUser) ?? actingUser
}

/** True for the conversation between the acting user and the app. */
export function isAppChannel(channel: PageChannel): boolean {
  return channel.kind === 'im' && partnerOf(channel) === workspace().app.userId
}
