import * as z from 'zod'
import { SLACK_LIMITS } from '../../../slack/limits.ts'
import { confirm, linkOption, markupOption } from '../composition.ts'
import { interactive, list } from '../shapes.ts'
import { checkInitialChoice } from './initial-choice.ts'

const { checkboxes: boxes, radioButtons: radios, overflow: menu } = SLACK_LIMITS
const shared = { confirm: confirm.optional(), focus_on_load: z.boolean().optional() }

export const checkboxes = interactive('checkboxes', {
  ...shared,
  options: list(markupOption, boxes.maxOptions),
  initial_options: list(markupOption, boxes.maxOptions).optional()
}).superRefine(checkInitialChoice)

export const radioButtons = interactive('radio_buttons', {
  ...shared,
  options: list(markupOption, radios.maxOptions),
  initial_option: markupOption.optional()
}).superRefine(checkInitialChoice)

/** The "…" button with a short menu. */
export const overflow = interactive('overflow', {
  options: list(linkOption, menu.maxOptions),
  confirm: confirm.optional()
})
