import type { ConversationKind, UserKind } from './records.ts'

/** A person to put into the workspace; `name` is how the tests and the page call them. */
export interface PersonSpec {
  name: string
  realName?: string
  email?: string
  /** A plain member when left out; a guest is a single-channel guest, a stranger belongs to another company. */
  kind?: Exclude<UserKind, 'bot'>
  /** IANA zone, UTC when left out. */
  timeZone?: string
  isActive?: boolean
}

/** A channel to put into the workspace; the app is a member unless `withApp` is false. */
export interface ChannelSpec {
  name: string
  kind?: Exclude<ConversationKind, 'im'>
  /** Names of people; everybody but guests and strangers when left out. */
  members?: readonly string[]
  withApp?: boolean
  isShared?: boolean
  isArchived?: boolean
}

/** The small company that tests start with. */
export const DEFAULT_PEOPLE: readonly PersonSpec[] = [
  { name: 'dana', realName: 'Dana Reyes', timeZone: 'America/New_York' },
  { name: 'ben', realName: 'Ben Okafor', timeZone: 'Europe/London' },
  { name: 'ada', realName: 'Ada Lindqvist', kind: 'admin', timeZone: 'Europe/Stockholm' },
  { name: 'gus', realName: 'Gus Guest', kind: 'guest' },
  { name: 'sam', realName: 'Sam Stranger', kind: 'stranger' },
  { name: 'lea', realName: 'Lea Left', isActive: false }
]

export const DEFAULT_CHANNELS: readonly ChannelSpec[] = [
  { name: 'general', members: ['dana', 'ben', 'ada', 'gus'] },
  { name: 'leadership', kind: 'private', members: ['dana', 'ada'] },
  { name: 'random', members: ['dana', 'ben', 'ada'], withApp: false },
  { name: 'with-acme', isShared: true, members: ['dana', 'ben', 'sam'] },
  { name: 'old-project', isArchived: true, members: ['dana', 'ben'] }
]
