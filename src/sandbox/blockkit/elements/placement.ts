import * as z from 'zod'
import { imageElement } from '../image-source.ts'
import { button, workflowButton } from './buttons.ts'
import { checkboxes, overflow, radioButtons } from './choices.ts'
import { numberInput } from './number-input.ts'
import { datepicker, datetimepicker, timepicker } from './pickers.ts'
import { multiSelects, selects } from './selects.ts'
import { emailInput, fileInput, plainTextInput, richTextInput, urlInput } from './text-inputs.ts'

const choosers = [...selects, ...multiSelects, checkboxes, radioButtons, datepicker, timepicker] as const

/** What may stand beside a section's text. */
export const accessory = z.discriminatedUnion('type', [
  ...choosers,
  button,
  workflowButton,
  overflow,
  imageElement
])

/** What may stand in a row of actions. */
export const actionsElement = z.discriminatedUnion('type', [
  ...choosers,
  button,
  workflowButton,
  overflow,
  datetimepicker,
  richTextInput
])

/** What may ask for an answer in an input block. */
export const inputElement = z.discriminatedUnion('type', [
  ...choosers,
  datetimepicker,
  plainTextInput,
  richTextInput,
  emailInput,
  urlInput,
  numberInput,
  fileInput
])
