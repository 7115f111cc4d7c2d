import { calendarDate, dayIn } from '../../domain/calendar.ts'
import { foldName } from '../../domain/clients/names.ts'
import type { Workspace } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import type { Store } from '../../store/store.ts'
import { recordPast } from '../../usecases/record-history.ts'
import { sweepPlaybooks } from '../../usecases/run-playbooks.ts'
import { demoActions } from './actions.ts'

/** Days on record, which are those that a trend shows at first, and days from one score to the next: each takes its time at the start. */
const SCORED = { days: 88, apart: 4 }

/**
 * Adds what no file of the book can say: the scores of the last three months, a lead, a client that is not everybody's business, somebody
 * who will be away, a digest on Mondays, and what is being done about risks. Doing it twice on one day changes nothing.
 */
export async function addBeyondFiles(
  store: Store,
  workspace: Workspace,
  channelId: string,
  now: Instant
): Promise<void> {
  const today = dayIn(workspace.timeZone, now)
  for (let day = today - SCORED.days; day <= today; day += SCORED.apart)
    for await (const _ of recordPast(store, workspace, day, day, now));
  const demo = { store, workspace, now }
  const mei = (await ownedClient(demo, 'Everline Insurance')).ownerId
  const omar = (await ownedClient(demo, 'Delmar Hotels')).ownerId
  await store.settings.nameLeads(workspace.id, [mei])
  await makeConfidential(demo, 'Kestrel Avionics')
  const [fromOn, untilOn] = [calendarDate(today + 9), calendarDate(today + 20)]
  const details = { awayId: omar, delegateId: mei, fromOn, untilOn }
  await store.covers.add(workspace.id, { sourceKey: 'demo-cover', details }, omar, now)
  const { timeZone } = workspace
  const digest = { channelId, segment: '', weekday: 1, minute: 9 * 60, timeZone, isPublicAllowed: true }
  await store.digests.add(workspace.id, digest, mei, now)
  for (const { client, sourceKey, action, ofRisk } of demoActions(today)) {
    const { id: clientId, ownerId } = await ownedClient(demo, client)
    const risks = ofRisk ? await store.records.ofClient(workspace.id, 'risk', clientId) : []
    const details = { ...action, ownerId, riskKey: risks[0]?.sourceKey ?? null }
    await store.records.add(workspace.id, 'action', { clientId, sourceKey, details }, ownerId, now)
  }
  await sweepPlaybooks(store, workspace, now)
}

interface Demo {
  store: Store
  workspace: Workspace
  now: Instant
}

async function ownedClient({ store, workspace, now }: Demo, name: string) {
  const [found] = await store.facts.byNameKey(workspace.id, foldName(name), now)
  const { id, owner } = found?.facts.client ?? {}
  if (id === undefined || !owner) throw new Error(`The demo's own ${name} is not there, or nobody owns it`)
  return { id, ownerId: owner.id }
}

async function makeConfidential(demo: Demo, name: string): Promise<void> {
  const { store, workspace, now } = demo
  const { id, ownerId } = await ownedClient(demo, name)
  const version = await store.clientVersions.one(workspace.id, id)
  if (version === null || version.details.isConfidential) return
  const change = { id, revision: version.revision, changes: { isConfidential: true } }
  await store.clientVersions.revise(workspace.id, change, ownerId, now)
}
