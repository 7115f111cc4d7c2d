import { calendarDate, dayIn } from '../domain/calendar.ts'
import { isOneOfUs, type Workspace } from '../domain/clients/teammate.ts'
import { copiedDigests } from '../domain/digest/copied-digests.ts'
import { goodMoment } from '../domain/manners/good-moment.ts'
import { weeklyCron } from '../domain/schedule/weekly.ts'
import type { Digest, Digests } from './digest-ports.ts'
import type { JobSlot, JobTerms } from './job-ports.ts'
import type { NewDelivery } from './ledger-ports.ts'
import { type LocatedPerson, locatedPeople } from './located-people.ts'
import type { People } from './people-ports.ts'
import type { Policies } from './policy-ports.ts'

/** Where digests are kept, and who wants copies of them when. */
export interface DigestJobPorts {
  digests: Digests
  people: People
  policies: Policies
}

/** When the digests of a workspace are due: a schedule each, whose subject is the digest's id. */
export async function digestTerms(
  workspace: Workspace,
  { digests }: { digests: Digests }
): Promise<JobTerms[]> {
  const all = await digests.all(workspace.id)
  return all.map(({ id, weekday, minute, timeZone }) => {
    const cron = weeklyCron({ weekday, hour: Math.floor(minute / 60), minute: minute % 60 })
    return { subject: id, cron, timeZone }
  })
}

/**
 * The messages of one digest at one of its times: in its channel, with what does not fit in the thread, and as copies to those who want
 * one, each at a good moment for them. None when it was removed meanwhile.
 */
export async function decideDigest(slot: JobSlot, ports: DigestJobPorts): Promise<NewDelivery[]> {
  const { workspace, subject, at } = slot
  const all = await ports.digests.all(workspace.id)
  const digest = all.find(({ id }) => id === subject)
  if (digest === undefined) return []
  const { id: cause, channelId: recipient } = digest
  const period = calendarDate(dayIn(digest.timeZone, at))
  const said = { recipient, cause, slotAt: at, notBefore: at }
  const isCopied = copiedDigests(all).includes(digest)
  return [
    { ...said, kind: 'digest', period },
    { ...said, kind: 'digest_more', period: `${period}:more`, after: { recipient, cause, period } },
    ...(isCopied ? await copiesOf(digest, period, slot, ports) : [])
  ]
}

async function copiesOf(
  { id: cause }: Digest,
  period: string,
  { workspace, at, now }: JobSlot,
  ports: DigestJobPorts
): Promise<NewDelivery[]> {
  const [people, { workingTime }] = await Promise.all([
    locatedPeople(ports, workspace),
    ports.policies.current(workspace)
  ])
  return people.filter(wantsCopy).map((person) => {
    const notBefore = goodMoment(Math.max(at, now), { person, workingTime, isUrgent: false })
    return { kind: 'digest_copy', recipient: person.slackUserId, cause, period, slotAt: at, notBefore }
  })
}

function wantsCopy(person: LocatedPerson): person is LocatedPerson & { slackUserId: string } {
  return person.wantsDigest && isOneOfUs(person) && person.slackUserId !== null
}
