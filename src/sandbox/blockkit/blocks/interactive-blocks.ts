import * as z from 'zod'
import { SLACK_LIMITS } from '../../../slack/limits.ts'
import { feedbackButtons, iconButton } from '../elements/buttons.ts'
import { actionsElement, inputElement } from '../elements/placement.ts'
import { block, list } from '../shapes.ts'
import { plainText } from '../text-objects.ts'

export const actions = block('actions', { elements: list(actionsElement, SLACK_LIMITS.actions.maxElements) })

export const contextActions = block('context_actions', {
  elements: list(
    z.discriminatedUnion('type', [feedbackButtons, iconButton]),
    SLACK_LIMITS.contextActions.maxElements
  )
})

export const input = block('input', {
  label: plainText(SLACK_LIMITS.input.label),
  element: inputElement,
  hint: plainText(SLACK_LIMITS.input.hint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional()
})
