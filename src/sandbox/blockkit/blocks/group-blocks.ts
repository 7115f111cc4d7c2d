import * as z from 'zod'
import { SLACK_LIMITS } from '../../../slack/limits.ts'
import { button } from '../elements/buttons.ts'
import { imageElement } from '../image-source.ts'
import { richText } from '../rich-text.ts'
import { block, list } from '../shapes.ts'
import { anyText, plainText } from '../text-objects.ts'
import { actions, input } from './interactive-blocks.ts'
import { file, image, video } from './media-blocks.ts'
import { table } from './table-blocks.ts'
import { context, divider, header, section } from './text-blocks.ts'

const { card: limits, carousel: row, container: box } = SLACK_LIMITS

export const card = block('card', {
  hero_image: imageElement.optional(),
  icon: imageElement.optional(),
  title: anyText(limits.title).optional(),
  subtitle: anyText(limits.subtitle).optional(),
  body: anyText(limits.body).optional(),
  actions: list(button, limits.maxActions).optional()
}).refine(
  ({ hero_image, title, actions: buttons, body }) => [hero_image, title, buttons, body].some(Boolean),
  {
    message: 'must define at least one of `hero_image`, `title`, `actions`, or `body`',
    path: ['type']
  }
)

/** Cards side by side. */
export const carousel = block('carousel', { elements: list(card, row.maxCards) })

/** A frame around other blocks, which may be folded. A container in a container is refused. */
export const container = block('container', {
  title: plainText(box.title).optional(),
  rich_text_title: richText.optional(),
  subtitle: anyText(box.subtitle).optional(),
  icon: imageElement.optional(),
  width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
  is_collapsible: z.boolean().optional(),
  default_collapsed: z.boolean().optional(),
  has_header_divider: z.boolean().optional(),
  child_blocks: list(
    z.discriminatedUnion('type', [
      actions,
      context,
      divider,
      file,
      header,
      image,
      input,
      richText,
      section,
      table,
      video
    ]),
    box.maxBlocks
  )
})
  .refine((it) => it.title !== undefined || it.rich_text_title !== undefined, {
    message: 'must define either `title` or `rich_text_title`',
    path: ['type']
  })
  .refine((it) => it.default_collapsed !== true || it.is_collapsible === true, {
    message: 'must define `is_collapsible` to use `default_collapsed`',
    path: ['default_collapsed']
  })
