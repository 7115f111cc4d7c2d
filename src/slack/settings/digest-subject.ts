import * as z from 'zod'
import type { Digest, DigestDetails } from '../../usecases/digest-ports.ts'
import { type Choices, choiceTyped, tickTyped } from '../form/fields/choice.ts'
import { picked, type TypedFields } from '../form/typed.ts'

/** What the form about a digest carries along. */
export const digestSubject = z.object({
  /** The digest as it was seen; null for a new one. */
  digest: z
    .object({
      id: z.string(),
      setAt: z.number(),
      channelId: z.string(),
      segment: z.string(),
      weekday: z.number(),
      minute: z.number(),
      timeZone: z.string(),
      isPublicAllowed: z.boolean()
    })
    .nullable(),
  /** Some of the segments that a digest may be of, as they are spelled, and how many more there are. */
  segments: z.array(z.string()),
  moreSegments: z.number()
})
export type DigestSubject = z.infer<typeof digestSubject>

/** As many as are read above a form, and as long. */
const [SEGMENTS, LENGTH] = [12, 60]

/** What the form begins with. Longer segments are typed from memory: cut, they would name none. */
export function subjectAt(digest: Digest | null, segments: readonly string[]): DigestSubject {
  const named = segments.filter(({ length }) => length <= LENGTH).slice(0, SEGMENTS)
  return {
    digest: digestSubject.shape.digest.parse(digest),
    segments: named,
    moreSegments: segments.length - named.length
  }
}

/** The days of a week. */
export const WEEKDAYS = [
  ['1', 'Monday'],
  ['2', 'Tuesday'],
  ['3', 'Wednesday'],
  ['4', 'Thursday'],
  ['5', 'Friday'],
  ['6', 'Saturday'],
  ['7', 'Sunday']
] as const satisfies Choices<string>

/** Every half hour of a day: minutes since midnight, and how clocks show it. */
export const TIMES: Choices<string> = Array.from({ length: 48 }, (_, half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, '0')
  return [String(half * 30), `${hour}:${half % 2 === 0 ? '00' : '30'}`] as const
})

/** A digest as it stands in the form. */
export function digestTyped(
  details: Omit<DigestDetails, 'channelId'> & { channelId: string | null }
): TypedFields {
  const { channelId, segment, weekday, minute, timeZone, isPublicAllowed } = details
  return {
    channel: picked(channelId),
    segment,
    weekday: choiceTyped<string>(WEEKDAYS, String(weekday)),
    time: choiceTyped(TIMES, String(minute)),
    zone: timeZone,
    isPublicAllowed: tickTyped(isPublicAllowed)
  }
}
