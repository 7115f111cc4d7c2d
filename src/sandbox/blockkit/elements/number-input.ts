import * as z from 'zod'
import { dispatchActionConfig, placeholder } from '../composition.ts'
import { interactive } from '../shapes.ts'

/** Slack takes the bounds as strings, and refuses JSON numbers. */
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'must be a number written as a string')

export const numberInput = interactive('number_input', {
  placeholder,
  focus_on_load: z.boolean().optional(),
  dispatch_action_config: dispatchActionConfig.optional(),
  is_decimal_allowed: z.boolean(),
  initial_value: decimal.optional(),
  min_value: decimal.optional(),
  max_value: decimal.optional()
}).superRefine((input, context) => {
  const min = Number(input.min_value ?? Number.NEGATIVE_INFINITY)
  const max = Number(input.max_value ?? Number.POSITIVE_INFINITY)
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  if (min > max) refuse('min_value', 'must be less than or equal to `max_value`')
  if (input.initial_value !== undefined) {
    const initial = Number(input.initial_value)
    if (initial < min || initial > max) refuse('initial_value', 'must be between `min_value` and `max_value`')
  }
  for (const name of ['initial_value', 'min_value', 'max_value'] as const) {
    if (!input.is_decimal_allowed && input[name]?.includes('.')) refuse(name, 'must provide an integer')
  }
})
