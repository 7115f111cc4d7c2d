import type { VideoBlock as Video } from '@slack/types'
import { Icon } from '../draw/Icon.tsx'
import { safeUrl } from '../mrkdwn/safe-url.ts'
import { KitImage } from './KitImage.tsx'

/** A video's picture and title; it plays on its own site, since this page loads nothing from elsewhere. */
export function VideoBlock({ block }: { block: Video }) {
  const url = safeUrl(block.title_url ?? block.video_url)
  return (
    <figure class="block-image block-video">
      <figcaption dir="auto">
        <Icon name="play" />
        {url === null ? (
          block.title.text
        ) : (
          <a href={url} target="_blank" rel="noreferrer noopener">
            {block.title.text}
          </a>
        )}
      </figcaption>
      {block.description !== undefined && <p dir="auto">{block.description.text}</p>}
      <KitImage
        image={{ alt_text: block.alt_text, image_url: block.thumbnail_url }}
        className="block-picture"
      />
    </figure>
  )
}
