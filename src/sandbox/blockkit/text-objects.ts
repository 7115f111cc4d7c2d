import * as z from 'zod'
import { SLACK_LIMITS } from '../../slack/limits.ts'
import { text } from './shapes.ts'

/** Where Slack shows text as it is, without markup. */
export const plainText = (max: number = SLACK_LIMITS.text) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(max), emoji: z.boolean().optional() })

/** Where Slack reads its own markup. */
export const mrkdwn = (max: number = SLACK_LIMITS.text) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: text(max), verbatim: z.boolean().optional() })

/** Where either is allowed. */
export const anyText = (max: number = SLACK_LIMITS.text) =>
  z.discriminatedUnion('type', [plainText(max), mrkdwn(max)])
