import { Emoji } from './Emoji.tsx'
import { findEmoji, nameOfEmoji } from './find-emoji.ts'

const emoji = /(:[a-z0-9_+'-]+:|\p{Extended_Pictographic}\uFE0F?)/u

/** Plain text whose emoji, written as characters or (with `shortcodes`) as `:names:`, are drawn as pictures. */
export function EmojiText({ text, shortcodes = false }: { text: string; shortcodes?: boolean }) {
  const pieces = text.split(emoji)
  if (pieces.length === 1) return <>{text}</>
  return <>{pieces.map((piece, index) => (index % 2 === 0 ? piece : drawPiece(piece, index, shortcodes)))}</>
}

function drawPiece(piece: string, key: number, shortcodes: boolean) {
  const isShortcode = piece.startsWith(':')
  const name = isShortcode ? piece.slice(1, -1) : nameOfEmoji(piece)
  if (name === null || (isShortcode && (!shortcodes || findEmoji(name) === null))) return piece
  return <Emoji key={key} name={name} />
}
