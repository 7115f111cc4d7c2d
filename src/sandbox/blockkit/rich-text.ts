import * as z from 'zod'
import { SLACK_LIMITS } from '../../slack/limits.ts'
import { block, slackId, text, url } from './shapes.ts'

const style = z
  .strictObject({
    bold: z.boolean(),
    italic: z.boolean(),
    strike: z.boolean(),
    code: z.boolean(),
    underline: z.boolean(),
    highlight: z.boolean(),
    client_highlight: z.boolean(),
    unlink: z.boolean()
  })
  .partial()
  .optional()

function inline<T extends string, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.strictObject({ type: z.literal(type), style, ...shape })
}

const plain = inline('text', { text: z.string().min(1) })
const link = inline('link', { url: url(), text: z.string().optional(), unsafe: z.boolean().optional() })

const inlineElement = z.discriminatedUnion('type', [
  plain,
  link,
  inline('broadcast', { range: z.enum(['here', 'channel', 'everyone']) }),
  inline('channel', { channel_id: slackId }),
  inline('color', { value: z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a hex color') }),
  inline('date', {
    timestamp: z.int(),
    format: text(SLACK_LIMITS.text),
    url: url().optional(),
    fallback: z.string().optional()
  }),
  inline('emoji', {
    name: text(SLACK_LIMITS.actionId),
    unicode: z.string().optional(),
    url: z.string().optional(),
    skin_tone: z.int().optional()
  }),
  inline('team', { team_id: slackId }),
  inline('user', { user_id: slackId }),
  inline('usergroup', { usergroup_id: slackId })
])

const border = z.literal([0, 1]).optional()
const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(inlineElement) })

/** Formatted text as a tree: sections, lists of sections, quotes and code. */
export const richText = block('rich_text', {
  elements: z
    .array(
      z.discriminatedUnion('type', [
        section,
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          elements: z.array(section),
          indent: z.int().min(0).max(8).optional(),
          offset: z.int().min(0).optional(),
          border
        }),
        z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(inlineElement), border }),
        z.strictObject({
          type: z.literal('rich_text_preformatted'),
          elements: z.array(z.discriminatedUnion('type', [plain, link])),
          language: z.string().optional(),
          border
        })
      ])
    )
    .min(1)
})
