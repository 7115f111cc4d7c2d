import { IANAZone } from 'luxon'
import { DAY, type Instant } from './time.ts'

/** From `from` on, the zone is `offset` milliseconds ahead of UTC. */
type Shift = { from: Instant; offset: number }

const MINUTE = 60_000
const BLOCK = 256 * DAY
/** No zone changes its clock twice within a week; Morocco, which comes closest, leaves a month between. */
const STEP = 8 * DAY

const shiftsByZone = new Map<string, Map<number, Shift[]>>()

/**
 * Milliseconds by which a zone is ahead of UTC at an instant. Throws a RangeError when the zone is not an IANA
 * name.
 *
 * Asking Intl takes microseconds and a projection asks for 180 days, so the clock changes of each stretch of
 * 256 days are searched once and kept. luxon reads them because Intl answers with a formatted date only, and
 * turning that back into an offset has traps (midnight as 24:00, years before Christ) that luxon has already
 * met.
 */
export function offsetAt(timeZone: string, instant: Instant): number {
  const block = Math.floor(instant / BLOCK)
  let blocks = shiftsByZone.get(timeZone)
  if (!blocks) {
    if (!IANAZone.isValidZone(timeZone))
      throw new RangeError(`Unknown time zone "${timeZone}": use an IANA name such as Europe/Berlin`)
    blocks = new Map()
    shiftsByZone.set(timeZone, blocks)
  }
  let shifts = blocks.get(block)
  if (!shifts) {
    shifts = shiftsBetween(IANAZone.create(timeZone), block * BLOCK, (block + 1) * BLOCK)
    blocks.set(block, shifts)
  }
  let offset = 0
  for (const shift of shifts) if (shift.from <= instant) offset = shift.offset
  return offset
}

/** Asking Intl takes a tenth of a millisecond, and the zones of all people are asked about each time something is said. */
const valid = new Set<string>()

/** Whether a name is one of an IANA zone that this machine knows: Slack may know newer ones. */
export function isTimeZone(name: string): boolean {
  if (!valid.has(name) && IANAZone.isValidZone(name)) valid.add(name)
  return valid.has(name)
}

function shiftsBetween(zone: IANAZone, start: Instant, end: Instant): Shift[] {
  const offset = (instant: Instant) => zone.offset(instant) * MINUTE
  const shifts = [{ from: start, offset: offset(start) }]
  for (let before = start; before < end; before += STEP) {
    let early = before
    let late = before + STEP
    const old = offset(early)
    const changed = offset(late)
    if (old === changed) continue
    while (late - early > MINUTE) {
      const middle = early + Math.floor((late - early) / MINUTE / 2) * MINUTE
      if (offset(middle) === old) early = middle
      else late = middle
    }
    shifts.push({ from: late, offset: changed })
  }
  return shifts
}
