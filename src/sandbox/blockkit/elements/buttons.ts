import * as z from 'zod'
import { SLACK_LIMITS } from '../../../slack/limits.ts'
import { confirm } from '../composition.ts'
import { interactive, slackId, text, url } from '../shapes.ts'
import { plainText } from '../text-objects.ts'

const limits = SLACK_LIMITS.button
const label = {
  text: plainText(limits.text),
  accessibility_label: text(limits.accessibilityLabel).optional()
}
const style = z.enum(['primary', 'danger']).optional()
const feedback = z.strictObject({ ...label, value: text(limits.value) })

export const button = interactive('button', {
  ...label,
  value: text(limits.value).optional(),
  url: url().optional(),
  style,
  confirm: confirm.optional()
})

/** Starts a workflow by its link trigger. */
export const workflowButton = interactive('workflow_button', {
  ...label,
  style,
  confirm: confirm.optional(),
  workflow: z.strictObject({
    trigger: z.strictObject({
      url: url(),
      customizable_input_parameters: z
        .array(z.strictObject({ name: z.string().min(1), value: z.string() }))
        .optional()
    })
  })
})

/** A small picture as a button, for context actions. */
export const iconButton = interactive('icon_button', {
  ...label,
  icon: text(limits.text),
  value: text(limits.value).optional(),
  visible_to_user_ids: z.array(slackId).optional(),
  confirm: confirm.optional()
})

/** Thumbs up and thumbs down, for context actions. */
export const feedbackButtons = interactive('feedback_buttons', {
  positive_button: feedback,
  negative_button: feedback
})
