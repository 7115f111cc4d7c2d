import type { ImageBlock as Image } from '@slack/types'
import { EmojiText } from '../emoji/EmojiText.tsx'
import { KitImage } from './KitImage.tsx'

/** A picture with its title. */
export function ImageBlock({ block }: { block: Image }) {
  return (
    <figure class="block-image">
      {block.title !== undefined && (
        <figcaption dir="auto">
          <EmojiText text={block.title.text} shortcodes />
        </figcaption>
      )}
      <KitImage image={block} className="block-picture" />
    </figure>
  )
}
