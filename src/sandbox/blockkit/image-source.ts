import * as z from 'zod'
import { SLACK_LIMITS } from '../../slack/limits.ts'
import { text, url } from './shapes.ts'

const slackFile = z
  .strictObject({ id: text(SLACK_LIMITS.actionId).optional(), url: url().optional() })
  .refine((file) => (file.id === undefined) !== (file.url === undefined), 'must define either `id` or `url`')

/** What every image has: where it comes from, and what it shows for those who cannot see it. */
export const imageShape = {
  alt_text: text(SLACK_LIMITS.image.altText),
  image_url: url(SLACK_LIMITS.image.url).optional(),
  slack_file: slackFile.optional()
}

/** Slack wants exactly one source; naming both is as wrong as naming none. */
export function hasOneSource(image: { image_url?: unknown; slack_file?: unknown }): boolean {
  return (image.image_url === undefined) !== (image.slack_file === undefined)
}

export const ONE_SOURCE = { message: 'must define either `image_url` or `slack_file`', path: ['type'] }

/** An image inside another block. */
export const imageElement = z
  .strictObject({ type: z.literal('image'), ...imageShape })
  .refine(hasOneSource, ONE_SOURCE)
