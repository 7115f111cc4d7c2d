import * as z from 'zod'
import { SLACK_LIMITS } from '../../slack/limits.ts'
import { list, text, url } from './shapes.ts'
import { anyText, plainText } from './text-objects.ts'

const { option, select, confirm: dialog } = SLACK_LIMITS

/** An option of a select menu: plain text only. */
export const plainOption = z.strictObject({
  text: plainText(option.text),
  value: text(option.value),
  description: plainText(option.description).optional()
})

/** An option of checkboxes and radio buttons, which may carry markup. */
export const markupOption = z.strictObject({
  text: anyText(option.text),
  value: text(option.value),
  description: anyText(option.description).optional()
})

/** An option of an overflow menu, the only one that may open an address. */
export const linkOption = plainOption.extend({ value: text(option.value).optional(), url: url().optional() })

/** Options under a heading. */
export const optionGroup = z.strictObject({
  label: plainText(select.groupLabel),
  options: list(plainOption, select.maxOptions)
})

/** The dialog that asks "are you sure". Slack fills in a title and button texts where they are left out. */
export const confirm = z.strictObject({
  title: plainText(dialog.title).optional(),
  text: anyText(dialog.text),
  confirm: plainText(dialog.button).optional(),
  deny: plainText(dialog.button).optional(),
  style: z.enum(['primary', 'danger']).optional()
})

/** When an input inside a view reports back before it is submitted. */
export const dispatchActionConfig = z.strictObject({
  trigger_actions_on: list(z.enum(['on_enter_pressed', 'on_character_entered']), 2).optional()
})

/** Which conversations a menu offers. An empty filter is refused: leave it out instead. */
export const conversationFilter = z
  .strictObject({
    include: list(z.enum(['im', 'mpim', 'private', 'public']), 4).optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional()
  })
  .refine((filter) => Object.keys(filter).length > 0, 'must define at least one of the filter properties')

export const placeholder = plainText(SLACK_LIMITS.placeholder).optional()
