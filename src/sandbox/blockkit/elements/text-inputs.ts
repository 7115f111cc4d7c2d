import * as z from 'zod'
import { SLACK_LIMITS } from '../../../slack/limits.ts'
import { dispatchActionConfig, placeholder } from '../composition.ts'
import { richText } from '../rich-text.ts'
import { interactive } from '../shapes.ts'

const { plainTextInput: limits, richTextInput: editor, fileInput: upload } = SLACK_LIMITS
const field = {
  placeholder,
  focus_on_load: z.boolean().optional(),
  dispatch_action_config: dispatchActionConfig.optional()
}
const initial_value = z.string().max(limits.length).optional()

export const plainTextInput = interactive('plain_text_input', {
  ...field,
  initial_value,
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(limits.length).optional(),
  max_length: z.int().min(1).max(limits.length).optional()
}).superRefine((input, context) => {
  const max = input.max_length ?? limits.length
  if ((input.min_length ?? 0) > max) {
    context.addIssue({ code: 'custom', path: ['min_length'], message: 'must be less than `max_length`' })
  }
  if ((input.initial_value ?? '').length > max) {
    const message = `must be less than ${max + 1} characters`
    context.addIssue({ code: 'custom', path: ['initial_value'], message })
  }
})

export const emailInput = interactive('email_text_input', { ...field, initial_value })

export const urlInput = interactive('url_text_input', { ...field, initial_value })

export const richTextInput = interactive('rich_text_input', {
  ...field,
  initial_value: richText.optional(),
  min_lines: z.int().min(1).max(editor.maxLines).optional(),
  max_lines: z.int().min(1).max(editor.maxLines).optional()
})

/** Asks for files; the names of types are Slack's, e.g. `pdf`. */
export const fileInput = interactive('file_input', {
  filetypes: z.array(z.string().min(1)).optional(),
  max_files: z.int().min(1).max(upload.maxFiles).optional()
})
