import { emojiArt } from './emoji-art.tsx'
import { findEmoji } from './find-emoji.ts'

const alias: Record<string, string> = {
  heavy_exclamation_mark: 'exclamation',
  pencil: 'memo',
  '+1': 'thumbsup',
  '-1': 'thumbsdown',
  'e-mail': 'email',
  telephone: 'telephone_receiver',
  phone: 'telephone_receiver'
}

/** One emoji with its name for screen readers; an unknown name stays as the shortcode somebody wrote. */
export function Emoji({ name }: { name: string }) {
  const bare = name.replace(/::skin-tone-\d$/, '')
  const art = emojiArt.get(alias[bare] ?? bare)
  const label = bare.replaceAll('_', ' ')
  if (art !== undefined) {
    return (
      <svg class="emoji" viewBox="0 0 20 20" role="img" aria-label={label}>
        {art}
      </svg>
    )
  }
  const character = findEmoji(bare)
  if (character === null) return <span>:{bare}:</span>
  return (
    <span role="img" aria-label={label}>
      {character}
    </span>
  )
}
