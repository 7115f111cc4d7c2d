import type { TextObject as KitText } from '@slack/types'
import { EmojiText } from '../emoji/EmojiText.tsx'
import { InlineText } from '../mrkdwn/InlineText.tsx'
import { Mrkdwn } from '../mrkdwn/Paragraphs.tsx'
import { parseInline } from '../mrkdwn/parse-inline.ts'

/** A text object as paragraphs. */
export function TextObject({ text }: { text: KitText }) {
  if (text.type === 'mrkdwn') return <Mrkdwn text={text.text} />
  return (
    <div class="prose">
      <p class="plain" dir="auto">
        <EmojiText text={text.text} shortcodes={text.emoji !== false} />
      </p>
    </div>
  )
}

/** A text object inside a line. */
export function TextLine({ text }: { text: KitText }) {
  if (text.type === 'mrkdwn') return <InlineText nodes={parseInline(text.text)} />
  return <EmojiText text={text.text} shortcodes={text.emoji !== false} />
}
