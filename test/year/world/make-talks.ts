import { DAY, type Instant } from '../../../src/domain/time.ts'
import type { Dice } from '../../domain/assessment/golden/clients/dice.ts'
import { BEGIN, type Day, dateOf, FIRST_DAY, LAST_DAY } from './days.ts'
import { isInYear, sometimeOn, weekday } from './happenings.ts'
import { idOf } from './make-people.ts'
import { anyOwner, type Making, ownerAt } from './making.ts'
import type { Client, ClientSays, Contact, ContactSays, Story, Talk } from './world.ts'

const RHYTHM = { A: 14, B: 30, C: 60 }
const MOST_CONTACTS = 8

/** One or two executives, most of whom somebody of ours keeps, and somebody else. Some leave, and others take over. */
export function makeContacts(
  { index, dice, people, firstDay, recordedAt }: Making,
  facts: Story<ClientSays>
): Contact[] {
  const contacts: Contact[] = []
  const add = (addedAt: Instant, at: Instant, isExecutive: boolean, counterpartId: string | null) => {
    const says: ContactSays = {
      isExecutive,
      counterpartId,
      rhythmDays: isExecutive && dice.chance(15) ? dice.between(8, 80) : null,
      leftOn: null,
      successorId: null,
      archivedAt: null
    }
    const contact = {
      key: idOf('x', index * MOST_CONTACTS + contacts.length),
      addedAt,
      versions: [{ at, says }]
    }
    contacts.push(contact)
    return contact
  }
  const keeper = () => (dice.chance(60) ? anyOwner(dice, people).id : null)
  const executives = dice.chance(8) ? 0 : dice.between(1, 2)
  for (let i = 0; i < executives; i++)
    add(
      recordedAt - dice.between(0, Math.min(300, Math.max(0, FIRST_DAY - firstDay))) * DAY,
      recordedAt,
      true,
      keeper()
    )
  add(recordedAt, recordedAt, false, null)
  for (const contact of contacts.slice(0, executives)) {
    if (dice.chance(88)) continue
    const day = weekday(Math.max(FIRST_DAY, firstDay) + dice.between(10, 280))
    const at = sometimeOn(day, index)
    leave(contact, at, { leftOn: dateOf(day + dice.between(-20, 25)) })
    if (dice.chance(60)) {
      const named = sometimeOn(weekday(day + dice.between(1, 40)), index + 1)
      if (named > at && isInYear(named)) {
        const successor = add(named, named, true, ownerAt(facts, named))
        leave(contact, named, { successorId: successor.key })
      }
    }
  }
  return contacts
}

function leave({ versions }: Contact, at: Instant, says: Partial<ContactSays>): void {
  const last = versions.at(-1)
  if (last !== undefined && isInYear(at)) versions.push({ at, says: { ...last.says, ...says } })
}

/** Check-ins about as often as agreed, now and then after a long silence; with next steps that have a date. */
export function makeTalks(
  { index, dice, people, firstDay }: Making,
  tier: Client['tier'],
  facts: Story<ClientSays>,
  contacts: Contact[]
): { contacts: Contact[]; talks: Talk[] } {
  const agreed = facts.versions[0]?.says.checkInDays ?? RHYTHM[tier]
  const talks: Talk[] = []
  let day: Day = Math.max(firstDay + 1, FIRST_DAY - dice.between(1, 2 * agreed))
  for (; day < LAST_DAY; day = weekday(day + gap(dice, agreed))) {
    const at = sometimeOn(day, index + talks.length)
    const present = contacts.filter(({ addedAt, versions }) => {
      const leftOn = versions.filter((version) => version.at <= at).at(-1)?.says.leftOn ?? null
      return (
        addedAt < at &&
        (versions[0]?.at ?? 0) <= Math.max(at, BEGIN) &&
        (leftOn === null || leftOn > dateOf(day))
      )
    })
    // Now and then somebody else speaks with one of them only, about something else.
    const isAside = dice.chance(15)
    talks.push({
      key: `talk ${index} ${talks.length}`,
      at,
      contactIds: dice.some(present, isAside ? 30 : 85).map(({ key }) => key),
      teammateId: isAside ? anyOwner(dice, people).id : ownerAt(facts, at),
      nextStepOn: dice.chance(8) ? dateOf(day + dice.between(3, 45)) : null
    })
  }
  return { contacts, talks }
}

function gap(dice: Dice, agreed: number): number {
  const [low, high] = dice.pick([
    [30, 50],
    [30, 50],
    [35, 60],
    [35, 60],
    [40, 70],
    [60, 115],
    [80, 330]
  ])
  const share = dice.between(low, high)
  return Math.max(1, Math.round((agreed * share) / 100))
}
