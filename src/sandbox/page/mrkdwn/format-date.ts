const dateStyles: Record<string, Intl.DateTimeFormatOptions> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  day_divider_pretty: { month: 'long', day: 'numeric', weekday: 'long' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' }
}

/**
 * Fills in Slack's date tokens (`{date_short} at {time}`) for an instant in epoch seconds, seen from a time zone.
 * `now` in epoch milliseconds decides what "today" is. Returns null when a token is unknown: show the fallback.
 */
export function formatDate(seconds: number, format: string, timeZone: string, now: number): string | null {
  const instant = seconds * 1000
  let isKnown = true
  const text = format.replace(/\{(\w+)\}/g, (_, token: string) => {
    const isPretty = token.endsWith('_pretty') && token !== 'day_divider_pretty'
    const name = isPretty ? token.slice(0, -'_pretty'.length) : token
    const near = isPretty || token === 'day_divider_pretty' ? nearDay(instant, timeZone, now) : null
    if (token === 'ago') return formatAgo(instant, now)
    if (token === 'date_num') return isoDay(instant, timeZone)
    const style = dateStyles[name]
    if (style === undefined) isKnown = false
    return near ?? (style === undefined ? '' : inZone(instant, timeZone, style))
  })
  return isKnown ? text : null
}

/** Formats an instant (epoch milliseconds) in a zone; an unknown zone falls back to UTC. */
export function inZone(instant: number, timeZone: string, style: Intl.DateTimeFormatOptions): string {
  try {
    // Slack has three letters for every month.
    return formatterIn(timeZone, style)
      .format(instant)
      .replace(/\bSept\b/, 'Sep')
  } catch (fault) {
    if (!(fault instanceof RangeError) || timeZone === 'UTC') throw fault
    return inZone(instant, 'UTC', style)
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making one takes far longer than using it, and a page shows hundreds of times. */
function formatterIn(timeZone: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([timeZone, style])
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-GB', { hour12: false, ...style, timeZone })
  formatters.set(key, made)
  return made
}

/** The calendar day of an instant (epoch milliseconds) in a zone, as YYYY-MM-DD. */
export function isoDay(instant: number, timeZone: string): string {
  const [day, month, year] = inZone(instant, timeZone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit'
  }).split('/')
  return `${year}-${month}-${day}`
}

function nearDay(instant: number, timeZone: string, now: number): string | null {
  const dayLength = 86_400_000
  const days = (Date.parse(isoDay(instant, timeZone)) - Date.parse(isoDay(now, timeZone))) / dayLength
  return { '-1': 'Yesterday', '0': 'Today', '1': 'Tomorrow' }[String(days)] ?? null
}

function formatAgo(instant: number, now: number): string {
  const minutes = Math.round((instant - now) / 60_000)
  const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute')
  if (Math.abs(minutes) < 60 * 24) return relative.format(Math.round(minutes / 60), 'hour')
  return relative.format(Math.round(minutes / 60 / 24), 'day')
}
