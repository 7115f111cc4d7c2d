import * as z from 'zod'
import { SLACK_LIMITS } from '../../../slack/limits.ts'
import { accessory } from '../elements/placement.ts'
import { imageElement } from '../image-source.ts'
import { block, list, text } from '../shapes.ts'
import { anyText, mrkdwn, plainText } from '../text-objects.ts'

const limits = SLACK_LIMITS

export const section = block('section', {
  text: anyText(limits.section.text).optional(),
  fields: list(anyText(limits.section.field), limits.section.maxFields).optional(),
  accessory: accessory.optional(),
  expand: z.boolean().optional()
}).refine((it) => it.text !== undefined || it.fields !== undefined, {
  message: 'must define either `text` or `fields`',
  path: ['type']
})

export const header = block('header', { text: plainText(limits.header) })

export const context = block('context', {
  elements: list(
    z.discriminatedUnion('type', [imageElement, plainText(), mrkdwn()]),
    limits.context.maxElements
  )
})

export const divider = block('divider', {})

/** Standard Markdown, which Slack turns into its own blocks. */
export const markdown = block('markdown', { text: text(limits.message.markdown) })

/** A notice at the top of a modal. */
export const alert = block('alert', {
  text: anyText(),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional()
})
