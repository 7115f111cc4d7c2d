import { useState } from 'preact/hooks'
import { Icon } from '../draw/Icon.tsx'
import { safeImageUrl } from '../mrkdwn/safe-url.ts'

interface Picture {
  alt_text: string
  image_url?: string
  slack_file?: { url?: string; id?: string }
}

/** A picture of a block; where it cannot be loaded its description stands instead. */
export function KitImage({ image, className }: { image: Picture; className: string }) {
  const [isBroken, setBroken] = useState(false)
  const url = safeImageUrl(image.image_url ?? image.slack_file?.url)
  if (url === null || isBroken) {
    return (
      <span
        class={`${className} image-missing`}
        role="img"
        aria-label={image.alt_text}
        title={image.alt_text}
      >
        <Icon name="file" />
        <span class="image-words">{image.alt_text}</span>
      </span>
    )
  }
  return (
    <img class={className} src={url} alt={image.alt_text} loading="lazy" onError={() => setBroken(true)} />
  )
}
