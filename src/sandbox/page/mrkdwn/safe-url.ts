const openable = new Set(['http:', 'https:', 'mailto:', 'tel:', 'slack:'])

/** The address when it is one a chat client opens, null for `javascript:` and everything else that could run. */
export function safeUrl(address: string): string | null {
  if (!URL.canParse(address)) return null
  return openable.has(new URL(address).protocol) ? address : null
}

/** The address of a picture: http, https or an embedded raster or vector image; null for anything else. */
export function safeImageUrl(address: unknown): string | null {
  if (typeof address !== 'string') return null
  if (address.startsWith('data:image/') || address.startsWith('/')) return address
  return /^https?:/i.test(address) ? safeUrl(address) : null
}
