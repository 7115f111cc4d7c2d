import { makeClient } from './make-client.ts'
import { makeCovers, makePeople } from './make-people.ts'
import type { World } from './world.ts'

const CLIENTS = 300

/** Two digests on Monday mornings, and two at times that a change of clocks leaves out or repeats. */
const DIGESTS = [
  { channelId: 'CBook', segment: '', weekday: 1, hour: 9, minute: 0, timeZone: 'Europe/Berlin' },
  { channelId: 'CNorth', segment: 'North', weekday: 1, hour: 9, minute: 0, timeZone: 'America/New_York' },
  { channelId: 'CNight', segment: 'Night', weekday: 7, hour: 2, minute: 30, timeZone: 'Europe/Berlin' },
  { channelId: 'CLate', segment: 'Night', weekday: 7, hour: 1, minute: 30, timeZone: 'America/New_York' }
]

/** A workspace in Berlin, with a year of what happens at its clients; the same for ever. */
export function makeWorld(): World {
  const people = makePeople()
  return {
    timeZone: 'Europe/Berlin',
    holidays: ['2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17', '2027-12-24', '2027-12-31'],
    people,
    covers: makeCovers(people),
    clients: Array.from({ length: CLIENTS }, (_, index) => makeClient(index, people)),
    digests: DIGESTS
  }
}
