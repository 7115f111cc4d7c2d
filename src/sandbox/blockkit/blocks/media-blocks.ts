import * as z from 'zod'
import { SLACK_LIMITS } from '../../../slack/limits.ts'
import { hasOneSource, imageShape, ONE_SOURCE } from '../image-source.ts'
import { block, httpsUrl, text, url } from '../shapes.ts'
import { plainText } from '../text-objects.ts'

const limits = SLACK_LIMITS.video

export const image = block('image', {
  ...imageShape,
  title: plainText(SLACK_LIMITS.image.title).optional()
}).refine(hasOneSource, ONE_SOURCE)

export const video = block('video', {
  title: plainText(limits.title),
  video_url: httpsUrl,
  thumbnail_url: url(),
  alt_text: text(SLACK_LIMITS.image.altText),
  title_url: httpsUrl.optional(),
  description: plainText(limits.description).optional(),
  author_name: text(limits.authorName).optional(),
  provider_name: z.string().optional(),
  provider_icon_url: url().optional()
})

/** A file kept elsewhere and registered with Slack under an id of ours. */
export const file = block('file', { source: z.literal('remote'), external_id: text(SLACK_LIMITS.blockId) })
