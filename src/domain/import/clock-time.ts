const CLOCK =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap])?\.?(?:m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i
const MINUTE = 60_000
// In minutes. No place is further ahead of UTC, and none is so far behind.
const FURTHEST = 14 * 60

/**
 * Reads a time of day with its zone, where one is written: `14:05`, `08:55 PM`, `09:42:24.000+0000`.
 * Returns milliseconds since midnight and milliseconds ahead of UTC (null without a zone); null when it is no time, or of a zone that
 * there is not.
 */
export function clockTime(text: string): { time: number; offset: number | null } | null {
  const parts = CLOCK.exec(text.trim())
  if (!parts) return null
  const half = parts[5]?.toLowerCase()
  const written = Number(parts[1])
  if (half && (written < 1 || written > 12)) return null
  const hour = half ? (written % 12) + (half === 'p' ? 12 : 0) : written
  const minute = Number(parts[2])
  const second = Number(parts[3] ?? 0)
  if (hour > 23 || minute > 59 || second > 59) return null
  const offset = zoneOffset(parts[6])
  if (offset === undefined) return null
  const fraction = Math.floor(Number(`0.${parts[4] ?? 0}`) * 1000)
  return { time: ((hour * 60 + minute) * 60 + second) * 1000 + fraction, offset }
}

/** Null without a zone, undefined for one that there is not. */
function zoneOffset(zone: string | undefined): number | null | undefined {
  if (zone === undefined) return null
  if (/^[a-z]/i.test(zone)) return 0
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  const pastHour = Number(digits.slice(2))
  const minutes = Number(digits.slice(0, 2)) * 60 + pastHour
  if (pastHour > 59 || minutes > FURTHEST) return undefined
  return (zone.startsWith('-') ? -minutes : minutes) * MINUTE
}
