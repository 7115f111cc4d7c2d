import { emojiTable } from './emoji-table.ts'

/** The character of a shortcode without its colons, skin tones ignored; null when this page does not know it. */
export function findEmoji(name: string): string | null {
  return emojiTable.get(name) ?? null
}

/** The shortcode whose character is given; null for characters outside the table. */
export function nameOfEmoji(character: string): string | null {
  return names.get(character.replace(/\uFE0F$/, '')) ?? null
}

const names = new Map(
  [...emojiTable].reverse().map(([name, character]) => [character.replace(/\uFE0F$/, ''), name])
)
