/** The conversation that a message permalink points into, or null for any other address. */
export function placeOfPermalink(url: string): string | null {
  return /^https?:\/\/[^/]+\/archives\/([CDG]\w+)\/p\d{16}(?:\?|$)/.exec(url)?.[1] ?? null
}
