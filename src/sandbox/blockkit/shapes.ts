import * as z from 'zod'
import { SLACK_LIMITS } from '../../slack/limits.ts'

/** A string of 1 to `max` characters. */
export const text = (max: number) => z.string().min(1).max(max)

/** An id of a user, channel or conversation, which Slack looks up later. */
export const slackId = text(SLACK_LIMITS.actionId)

/** An array of at least one item. */
export const list = <T extends z.ZodType>(item: T, max: number) => z.array(item).min(1).max(max)

/** An address the client can open. */
export const url = (max: number = SLACK_LIMITS.url) =>
  text(max).refine((address) => URL.canParse(address), 'must provide a valid URL')

/** An address Slack embeds and therefore wants encrypted. */
export const httpsUrl = url().refine((address) => address.startsWith('https://'), 'must be an HTTPS URL')

/** A block: its type, an optional `block_id`, its own properties and no others. */
export function block<T extends string, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.strictObject({ type: z.literal(type), block_id: text(SLACK_LIMITS.blockId).optional(), ...shape })
}

/** An interactive element: its type, an optional `action_id`, its own properties and no others. */
export function interactive<T extends string, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.strictObject({
    type: z.literal(type),
    action_id: text(SLACK_LIMITS.actionId).optional(),
    ...shape
  })
}
