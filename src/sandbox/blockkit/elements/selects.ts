import * as z from 'zod'
import { SLACK_LIMITS } from '../../../slack/limits.ts'
import { confirm, conversationFilter, optionGroup, placeholder, plainOption } from '../composition.ts'
import { interactive, list, slackId } from '../shapes.ts'
import { checkInitialChoice, checkInitialCount, checkOptionSource } from './initial-choice.ts'

const { maxOptions, maxGroups } = SLACK_LIMITS.select
const menu = { placeholder, confirm: confirm.optional(), focus_on_load: z.boolean().optional() }
const several = { ...menu, max_selected_items: z.int().min(1).optional() }
const fixed = {
  options: list(plainOption, maxOptions).optional(),
  option_groups: list(optionGroup, maxGroups).optional()
}
const searched = { min_query_length: z.int().min(0).optional() }
const filtered = {
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional()
}
const answerable = { response_url_enabled: z.boolean().optional() }
const ids = z.array(slackId).optional()

/** Menus from which one item is chosen. */
export const selects = [
  interactive('static_select', { ...menu, ...fixed, initial_option: plainOption.optional() })
    .superRefine(checkOptionSource)
    .superRefine(checkInitialChoice),
  interactive('external_select', { ...menu, ...searched, initial_option: plainOption.optional() }),
  interactive('users_select', { ...menu, initial_user: slackId.optional() }),
  interactive('conversations_select', {
    ...menu,
    ...filtered,
    ...answerable,
    initial_conversation: slackId.optional()
  }),
  interactive('channels_select', { ...menu, ...answerable, initial_channel: slackId.optional() })
] as const

/** Menus from which several items are chosen. */
export const multiSelects = [
  interactive('multi_static_select', {
    ...several,
    ...fixed,
    initial_options: list(plainOption, maxOptions).optional()
  })
    .superRefine(checkOptionSource)
    .superRefine(checkInitialChoice)
    .superRefine(checkInitialCount),
  interactive('multi_external_select', {
    ...several,
    ...searched,
    initial_options: list(plainOption, maxOptions).optional()
  }).superRefine(checkInitialCount),
  interactive('multi_users_select', { ...several, initial_users: ids }).superRefine(checkInitialCount),
  interactive('multi_conversations_select', {
    ...several,
    ...filtered,
    initial_conversations: ids
  }).superRefine(checkInitialCount),
  interactive('multi_channels_select', { ...several, initial_channels: ids }).superRefine(checkInitialCount)
] as const
