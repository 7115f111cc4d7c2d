import type { MultiSelect, Option, Select } from '@slack/types'
import type { PageChannel, PageUser } from '../protocol.ts'
import { findChannel, partnerOf, userNamed } from '../state/names.ts'
import { workspace } from '../state/workspace.ts'

/** One line of a select: `value` is what a state holds for it (an id, or the whole option). */
export interface Choice {
  id: string
  text: string
  note: string | null
  group: string | null
  value: unknown
}

/** The lines a select offers; an external one offers none of its own. */
export function choicesOf(element: Select | MultiSelect): Choice[] {
  switch (element.type) {
    case 'static_select':
    case 'multi_static_select':
      return [
        ...(element.options ?? []).map((option) => optionChoice(option, null)),
        ...(element.option_groups ?? []).flatMap((group) =>
          group.options.map((option) => optionChoice(option, group.label.text))
        )
      ]
    case 'users_select':
    case 'multi_users_select':
      return workspace()
        .users.filter((user) => user.isActive)
        .map(userChoice)
    case 'channels_select':
    case 'multi_channels_select':
      return workspace()
        .channels.filter((channel) => channel.kind === 'public')
        .map(channelChoice)
    case 'conversations_select':
    case 'multi_conversations_select':
      return workspace()
        .channels.filter((channel) => isOffered(channel, element.filter))
        .map(channelChoice)
    case 'external_select':
    case 'multi_external_select':
      return []
  }
}

/** An option object as a line. */
function optionChoice(option: Option, group: string | null): Choice {
  const note = option.description?.text ?? null
  return { id: option.value ?? option.text.text, text: option.text.text, note, group, value: option }
}

/** Reads what an options request brought back: options, or groups of them. */
export function choicesFromAnswer(raw: unknown[]): Choice[] {
  return raw.flatMap((entry): Choice[] => {
    if (isGroup(entry)) return entry.options.map((option) => optionChoice(option, entry.label.text))
    return isOption(entry) ? [optionChoice(entry, null)] : []
  })
}

/** The line for what a state holds: an id of a member or conversation, or an option. */
export function choiceOfValue(value: unknown): Choice | null {
  if (isOption(value)) return optionChoice(value, null)
  if (typeof value !== 'string') return null
  const user = workspace().users.find((known) => known.id === value)
  if (user !== undefined) return userChoice(user)
  const channel = findChannel(value)
  return channel === null
    ? { id: value, text: value, note: null, group: null, value }
    : channelChoice(channel)
}

function userChoice(user: PageUser): Choice {
  return { id: user.id, text: user.realName || user.name, note: `@${user.name}`, group: null, value: user.id }
}

function channelChoice(channel: PageChannel): Choice {
  const text = channel.kind === 'im' ? userNamed(partnerOf(channel)) : `#${channel.name}`
  const note = channel.kind === 'private' ? 'private' : null
  return { id: channel.id, text, note, group: null, value: channel.id }
}

interface Filter {
  include?: string[]
  exclude_external_shared_channels?: boolean
  exclude_bot_users?: boolean
}

function isOffered(channel: PageChannel, filter: Filter | undefined): boolean {
  if (filter?.include !== undefined && !filter.include.includes(channel.kind)) return false
  if (filter?.exclude_external_shared_channels === true && channel.isShared) return false
  const isWithApp = channel.kind === 'im' && partnerOf(channel) === workspace().app.userId
  return !(filter?.exclude_bot_users === true && isWithApp)
}

function isOption(value: unknown): value is Option {
  return typeof value === 'object' && value !== null && 'text' in value && isText(value.text)
}

function isGroup(value: unknown): value is { label: { text: string }; options: Option[] } {
  if (typeof value !== 'object' || value === null) return false
  return 'label' in value && isText(value.label) && 'options' in value && Array.isArray(value.options)
}

function isText(value: unknown): value is { text: string } {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
}
