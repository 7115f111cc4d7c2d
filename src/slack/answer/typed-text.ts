/** Control characters but line breaks and tabs, and halves of characters: no database keeps them, no screen shows them. */
const UNKEPT = /(?![\n\t])\p{Cc}|\p{Cs}/gu

/** Spaces and marks that nobody sees. */
const NOTHING_VISIBLE = /^[\s\p{Cf}]*$/u

/** What somebody typed, as it can be kept: trimmed, and empty when there is nothing in it to see. */
export function typedText(text: string): string {
  const kept = text.replace(UNKEPT, '').trim()
  return NOTHING_VISIBLE.test(kept) ? '' : kept
}
