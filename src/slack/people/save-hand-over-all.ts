import { newOwner } from '../../usecases/hand-over.ts'
import { handOverAll } from '../../usecases/hand-over-all.ts'
import type { Desk } from '../desk.ts'
import { OWNER_IS_NOBODY } from '../form/at-record.ts'
import type { Outcome, Submitter } from '../form/definition.ts'
import { tellNudges } from '../nudge/tell-nudges.ts'
import { called } from './contact-words.ts'
import type { HandOverAllSubject } from './hand-over-all-form.ts'
import { handingOverMessage, handOverDoneMessage } from './handed-over-message.ts'
import { tellOfAll } from './tell-new-owner.ts'

/** What the form about all of somebody's clients says. */
interface HandOverAllValues {
  /** Teammate id; null for the one whom the form began with. */
  from: string | null
  /** Slack user id. */
  to: string
  backup: boolean
  people: boolean
}

/** From so many clients on it takes long enough to be watched. */
const MANY = 20

/** Hands all clients of somebody over, and tells the new owner once. Of many, a direct message shows how far it is. */
export async function saveHandOverAll(
  desk: Desk,
  { asker, slackUserId, sourceKey }: Submitter,
  subject: HandOverAllSubject,
  { from, to: toSlackId, backup, people }: HandOverAllValues
): Promise<Outcome<HandOverAllSubject>> {
  const to = await newOwner(desk.ports, asker, toSlackId, desk.now())
  if (to === null) return { kind: 'problems', problems: { to: OWNER_IS_NOBODY } }
  const fromId = (subject.mayOthers ? from : null) ?? subject.fromId
  const [former] = await desk.ports.directory.teammates(asker.workspaceId, [fromId])
  const name = called(former?.name ?? subject.from)
  const terms = { fromId, to, keepsBackup: backup, movesPeople: people }
  const work = (progress: Progress) =>
    handOverAll(desk.ports, desk.workspace(), asker, terms, desk.now(), progress)
  const done = await desk.alone(`hand over ${sourceKey}`, () =>
    subject.clients < MANY ? work(() => undefined) : watched(desk, slackUserId, to.name, work)
  )
  if (done === null) return { kind: 'repeated', message: handingOverMessage(to.name, 0, null) }
  if (done.kind === 'owns_already')
    return { kind: 'problems', problems: { to: `${name} is the old owner. Choose somebody else.` } }
  if (done.handed.length > 0) await tellOfAll(desk, asker, to, name, done.handed)
  const ids = done.handed.map(({ id }) => id)
  await tellNudges(desk, slackUserId, ids)
  const slackUserIds = [to, former].flatMap((each) => each?.slackUserId ?? [])
  return { kind: 'saved', message: handOverDoneMessage(name, to.name, done), clientId: null, slackUserIds }
}

type Progress = (done: number, of: number) => void

/** Does it while a direct message shows how far it is; that says too where it stopped. */
async function watched<Done>(
  desk: Desk,
  slackUserId: string,
  to: string,
  work: (progress: Progress) => Promise<Done>
): Promise<Done> {
  const place = { channel: slackUserId, threadTs: null }
  const live = await desk.live.begin(place, handingOverMessage(to, 0, null))
  let latest = handingOverMessage(to, 0, null)
  try {
    return await work((done, of) => {
      latest = handingOverMessage(to, done, of)
      live.show(latest)
    })
  } finally {
    await live.end(latest)
  }
}
