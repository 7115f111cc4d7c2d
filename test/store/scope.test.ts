import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Level } from '../../src/domain/assessment/level.ts'
import type { ActionDetails } from '../../src/domain/clients/action.ts'
import type { Playbook } from '../../src/domain/playbooks/playbook.ts'
import { changeSettings } from '../../src/domain/policy/change-settings.ts'
import { defaultPolicy, defaultSettings } from '../../src/domain/policy.ts'
import type { Store } from '../../src/store/store.ts'
import type { Digest } from '../../src/usecases/digest-ports.ts'
import type { Snapshot } from '../../src/usecases/history-ports.ts'
import type { ImportStore } from '../../src/usecases/import-ports.ts'
import { type Book, createBook } from '../support/book.ts'
import { all, daysAgo, NOW, newClient, newContact, newTouchpoint } from '../support/facts.ts'
import { openTestStore } from '../support/opened-store.ts'
import { OF_HOLDERS, type Speaker, speak, speakingQuestions } from './speaking-questions.ts'

let opened: Awaited<ReturnType<typeof openTestStore>>
let store: Store
let ours: Book
let theirs: Book
let acme: string
let secret: string
let kim: string
let mia: string
let spy: string
let imported: string
let digest: Digest
let speaker: Speaker & { sentId: string }

/** What our policy says of the owner's own judgement, and nobody else's does. */
const PULSE = 0.9

beforeEach(async () => {
  opened = await openTestStore()
  store = opened.store
  ours = await createBook(opened.url)
  theirs = await createBook(opened.url)
  mia = await ours.teammate('Mia', { slackUserId: 'U1', email: 'mia@example.com' })
  spy = await theirs.teammate('Spy', { slackUserId: 'U9' })
  const ken = await ours.teammate('Ken', { slackUserId: 'U2' })
  await ours.query("update teammate set time_zone = 'Asia/Tokyo' where id = $1", [ken])
  acme = await ours.client('Acme', { ownerId: mia })
  await ours.query("UPDATE client_version SET channel_id = 'C1' WHERE client_id = $1", [acme])
  kim = await ours.contact(acme, 'Kim')
  await ours.touchpoint(acme, { sourceKey: 'slack:V1', contactIds: [kim] })
  const settings = changeSettings(defaultSettings, { weights: { pulse: PULSE } })
  await store.policies.save(ours.workspaceId, settings, 1, mia, NOW)
  for (const [day, level] of [
    ['2026-11-01', 'watch'],
    ['2026-11-02', 'critical']
  ] as const)
    await store.history.record(ours.workspaceId, day, [{ clientId: acme, snapshot: newSnapshot(day, level) }])
  await ours.feedback(acme, 'nps', { score: 9 })
  const entry = { clientId: acme, sourceKey: 'slack:V3', details: silence }
  await store.records.add(ours.workspaceId, 'snooze', entry, mia, NOW)
  const call = { clientId: acme, sourceKey: 'playbook:calls:1', details: asked }
  await store.records.add(ours.workspaceId, 'action', call, null, daysAgo(300))
  imported = (await store.importRuns.run(ours.workspaceId, newImport, mia, NOW, findAcme)).run.id
  const holiday = { awayId: mia, delegateId: mia, fromOn: '2026-12-01', untilOn: '2026-12-02' }
  await store.covers.add(ours.workspaceId, { sourceKey: 'slack:V4', details: holiday }, mia, NOW)
  await store.settings.nameLeads(ours.workspaceId, [mia])
  await ours.query("UPDATE client_version SET segment = 'Banks' WHERE client_id = $1", [acme])
  const kept = await store.digests.add(ours.workspaceId, newDigest, mia, NOW)
  digest = kept.kind === 'kept' ? kept.digest : expect.fail(kept.kind)
  await ours.query(
    `INSERT INTO delivery (id, workspace_id, kind, recipient, cause, period, slot_at, decided_at, not_before, state)
     VALUES (gen_random_uuid(), $1, 'digest', 'C1', $2, '2026-11-16', $3, $3, $3, 'sent')`,
    [ours.workspaceId, digest.id, new Date(daysAgo(6))]
  )
  const speaking = { store, workspaceId: ours.workspaceId, clientId: acme, teammateId: mia }
  speaker = { ...speaking, sentId: await speak(speaking) }
  secret = await ours.client('Secret', { ownerId: mia, isConfidential: true })
  const gone = await ours.client('Gone', { annualRevenue: { amount: '1.00', currency: 'EUR' } })
  await ours.loss(gone, '2026-01-31')
})

afterEach(async () => {
  await ours.close()
  await theirs.close()
  await opened.close()
})

/** What a workspace is told by each method when it asks for another's; the methods of no workspace are not scoped. */
const questions: Record<string, (them: string) => Promise<unknown>> = {
  'access.ofClient': (them) => store.access.ofClient(them, acme, '2026-11-22'),
  'access.ofClients': async (them) => [...(await store.access.ofClients(them, [acme], '2026-11-22'))],
  'access.ofConfidential': async (them) => [
    ...(await store.access.ofConfidential(them, [secret], '2026-11-22'))
  ],
  'agendas.ofPerson': (them) =>
    store.agendas.ofPerson(them, { teammateId: mia, today: '2026-11-22', viewer: null }, NOW),
  'agendas.ofClients': (them) => store.agendas.ofClients(them, [acme], NOW),
  'agendas.ofClientsThen': (them) => store.agendas.ofClientsThen(them, [acme], NOW),
  'agendas.withOccasion': (them) =>
    store.agendas.withOccasion(them, { ...defaultPolicy('UTC'), playbooks: [risen] }, daysAgo(9)),
  'agendas.calls': (them) => store.agendas.calls(them, { steps: ['calls:1'], clientId: null }, NOW),
  'directory.teammateBySlackId': (them) => store.directory.teammateBySlackId(them, 'U1'),
  'directory.teammates': (them) => store.directory.teammates(them, [mia]),
  'directory.saveSlackPeople': async (them) => {
    const person = { slackUserId: 'U1', email: 'mia@example.com', name: 'Theirs', timeZone: null }
    const flags = { isActive: false, isOutsider: false, isAdmin: true }
    const [saved] = await store.directory.saveSlackPeople(them, [{ ...person, ...flags }], NOW)
    return saved?.id === mia ? saved : null
  },
  'clients.namesStartingWith': (them) => store.clients.namesStartingWith(them, null, '', 9),
  'clients.offered': (them) => store.clients.offered(them, null, null, 'acme', 9),
  'clients.offered for nothing typed': (them) => store.clients.offered(them, null, null, '', 9),
  'clients.resembling': (them) => store.clients.resembling(them, null, null, 'acne'),
  'clients.stages': (them) => store.clients.stages(them, null),
  'clients.answeringTo': (them) => store.clients.answeringTo(them, null, ['acme']),
  'clients.inChannel': (them) => store.clients.inChannel(them, 'C1'),
  'clients.add': async (them) => (await store.clients.add(them, newClient('Acme'), spy, NOW)).kind,
  'contacts.ofClient': (them) => store.contacts.ofClient(them, acme, NOW),
  'touchpoints.log': async (them) => {
    const checkin = {
      sourceKey: 'slack:V2',
      touchpoint: newTouchpoint(),
      newContact: newContact('Eve'),
      permalink: null
    }
    return (await store.touchpoints.log(them, { clientId: acme, ...checkin }, spy, NOW)).kind
  },
  'facts.byNameKey': (them) => store.facts.byNameKey(them, 'acme', NOW),
  'facts.byId': (them) => store.facts.byId(them, acme, NOW),
  'facts.ofBook': (them) => all(store.facts.ofBook(them, NOW)),
  'facts.ofBook of our segment': (them) =>
    all(store.facts.ofBook(them, NOW, { segments: ['Banks'], isOpenOnly: true })),
  'facts.ofBook of our owner': (them) =>
    all(store.facts.ofBook(them, NOW, { owner: { teammateId: mia, today: '2026-11-22' } })),
  'history.isIncomplete': async (them) => (await store.history.isIncomplete(them, '2026-11-22', NOW)) || null,
  'history.record': async (them) => {
    const entry = { clientId: acme, snapshot: newSnapshot('2026-11-22') }
    return (await store.history.record(them, '2026-11-22', [entry])).added || null
  },
  'history.ofClient': (them) => store.history.ofClient(them, acme, '2026-01-01', '2026-12-31'),
  'history.levelsOn': (them) => store.history.levelsOn(them, '2026-11-02'),
  'history.transitions': (them) => store.history.transitions(them, '2026-01-01', '2026-12-31'),
  'importRuns.rehearse': (them) => store.importRuns.rehearse(them, NOW, findAcme),
  'importRuns.run': async (them) => {
    const made = await store.importRuns.run(them, newImport, spy, NOW, findAcme)
    return made.kind === 'imported' ? made.result : made.kind
  },
  'importRuns.one': (them) => store.importRuns.one(them, imported),
  'importRuns.undo': async (them) => (await store.importRuns.undo(them, imported, spy, NOW)).kind,
  'exports.read': async (them) =>
    (await store.exports.read(them, 'UTC', (book) => all(book.rows('clients')))).flat(),
  'losses.all': (them) => store.losses.all(them, NOW),
  'timeline.page': async (them) =>
    (await store.timeline.page(them, acme, { topic: null, page: 0, size: 9 })).entries,
  'timeline.entry': async (them) => {
    const asked = { topic: 'checkins', page: 0, size: 1 } as const
    const { entries } = await store.timeline.page(ours.workspaceId, acme, asked)
    return store.timeline.entry(them, acme, entries[0]?.ref ?? '')
  },
  'policies.current': async (them) => isOurs(await store.policies.current(scopeOf(them))),
  'policies.inForce': async (them) => isOurs(await store.policies.inForce(scopeOf(them), NOW)),
  'policies.version': (them) => store.policies.version(scopeOf(them), 2).then(isOurs, () => null),
  'policies.history': async (them) => (await store.policies.history(them)).filter(({ by }) => by !== null),
  'policies.save': async (them) => (await store.policies.save(them, defaultSettings, 1, null, NOW)).kind,
  'portfolio.clients': (them) => store.portfolio.clients(them, NOW, NOW),
  'portfolio.feedback': (them) => store.portfolio.feedback(them, NOW, daysAgo(365)),
  'portfolio.lostRevenue': (them) => store.portfolio.lostRevenue(them, NOW),
  'clientVersions.one': (them) => store.clientVersions.one(them, acme),
  'clientVersions.revise': async (them) => {
    const { revision } = (await store.clientVersions.one(ours.workspaceId, acme)) ?? expect.fail('No Acme')
    return (await store.clientVersions.revise(them, { id: acme, revision, changes: { tier: 'C' } }, spy, NOW))
      .kind
  },
  'contactVersions.one': (them) => store.contactVersions.one(them, kim),
  'contactVersions.ofClient': (them) => store.contactVersions.ofClient(them, acme),
  'contactVersions.add': async (them) =>
    (await store.contactVersions.add(them, { clientId: acme, details: newContact('Eve') }, spy, NOW)).kind,
  'contactVersions.revise': async (them) => {
    const { revision } = (await store.contactVersions.one(ours.workspaceId, kim)) ?? expect.fail('No Kim')
    return (
      await store.contactVersions.revise(them, { id: kim, revision, changes: { title: 'CEO' } }, spy, NOW)
    ).kind
  },
  'owners.all': (them) => store.owners.all(them),
  'owners.clientsOf': (them) => store.owners.clientsOf(them, mia),
  'people.zones': async (them) => (await store.people.zones(them)).filter((zone) => zone === 'Asia/Tokyo'),
  'people.withClients': (them) => store.people.withClients(them),
  'people.all': async (them) => (await store.people.all(them)).filter(({ id }) => id === mia),
  'confirmations.add': async (them) => {
    const confirmation = { clientId: acme, sourceKey: `slack:V6 ${them}`, byId: mia }
    return (await store.confirmations.add(them, confirmation, NOW)) || null
  },
  'covers.add': async (them) => {
    const details = { awayId: spy, delegateId: spy, fromOn: '2026-12-01', untilOn: '2026-12-02' }
    return (await store.covers.add(them, { sourceKey: 'slack:V5', details }, spy, NOW)).kind
  },
  'covers.revise': async (them) => {
    const { revision } = (await store.covers.one(ours.workspaceId, 'slack:V4')) ?? expect.fail('No cover')
    const change = { sourceKey: 'slack:V4', revision, changes: { untilOn: '2026-12-31' } }
    return (await store.covers.revise(them, change, spy, NOW)).kind
  },
  'covers.takeBack': async (them) => {
    const { revision } = (await store.covers.one(ours.workspaceId, 'slack:V4')) ?? expect.fail('No cover')
    return (await store.covers.takeBack(them, { sourceKey: 'slack:V4', revision }, NOW)).kind
  },
  'covers.since': async (them) =>
    (await store.covers.since(them, '2026-01-01')).filter(({ sourceKey }) => sourceKey === 'slack:V4'),
  'covers.one': (them) => store.covers.one(them, 'slack:V4'),
  'preferences.of': (them) => store.preferences.of(them, mia),
  'preferences.save': async (them) =>
    (await store.preferences.save(them, mia, { quietHours: null, wantsDigest: true })) ?? null,
  'settings.read': async (them) => (await store.settings.read(them)).leads,
  'settings.nameLeads': (them) =>
    store.settings.nameLeads(them, [mia]).then(
      () => true,
      () => null
    ),
  'digests.all': (them) => store.digests.all(them),
  'digests.one': (them) => store.digests.one(them, digest.id),
  'digests.add': async (them) => {
    await store.digests.add(them, { ...newDigest, channelId: 'C9' }, spy, NOW)
    return (await store.digests.all(ours.workspaceId)).length - 1 || null
  },
  'digests.change': async (them) => (await store.digests.change(them, digest, newDigest, spy, NOW)).kind,
  'digests.markChannel': async (them) => (await store.digests.markChannel(them, 'C1', 'archived')) || null,
  'digests.segments': (them) => store.digests.segments(them),
  'digests.lastSaid': (them) =>
    store.digests.lastSaid(them, { kind: 'digest', digestId: digest.id, recipient: 'C1' }, NOW),
  'digests.remove': async (them) => (await store.digests.remove(them, digest.id)) || null,
  ...speakingQuestions(() => speaker),
  'records.add': async (them) => {
    const entry = { clientId: acme, sourceKey: 'slack:V9', details: silence }
    return (await store.records.add(them, 'snooze', entry, spy, NOW)).kind
  },
  'records.revise': async (them) => {
    const seen = await store.records.one(ours.workspaceId, 'snooze', 'slack:V3')
    const change = {
      sourceKey: 'slack:V3',
      revision: seen?.revision ?? '',
      changes: { endedOn: '2026-11-22' }
    }
    return (await store.records.revise(them, 'snooze', change, spy, NOW)).kind
  },
  'records.one': (them) => store.records.one(them, 'snooze', 'slack:V3'),
  'records.ofClient': (them) => store.records.ofClient(them, 'snooze', acme),
  'records.versions': (them) => store.records.versions(them, 'snooze', 'slack:V3')
}
const asked: ActionDetails = {
  action: 'Call them',
  ownerId: null,
  dueOn: null,
  riskKey: null,
  playbook: 'calls',
  cause: 'quiet:2026-01-01',
  doneOn: null,
  droppedOn: null,
  outcome: null
}
const risen: Playbook = {
  name: 'risen',
  on: 'level_risen',
  steps: [{ action: 'Look', afterDays: 1, owner: 'owner' }]
}
const silence = { cause: null, untilOn: '2026-12-01', reason: 'Their board meets', endedOn: null }
const newDigest = {
  channelId: 'C1',
  segment: '',
  weekday: 1,
  minute: 540,
  timeZone: 'UTC',
  isPublicAllowed: false
}
const newImport = { sourceKey: 'slack:F1', fileName: 'clients.csv' }
const findAcme = (book: ImportStore) =>
  book.transaction((inside) => inside.clients({ externalIds: [], nameKeys: ['acme'] }))
const newSnapshot = (day: string, level: Level = 'watch'): Snapshot => ({
  day,
  asOf: NOW,
  score: 30,
  level,
  computedLevel: level,
  basis: 'score',
  inputs: 5,
  drivers: [],
  exposure: null,
  policyVersion: 1
})
const scopeOf = (id: string) => ({ id, timeZone: 'UTC' })
const isOurs = ({ weights }: typeof defaultSettings) => (weights.pulse === PULSE ? true : null)
/** What their author may not do here: it is tried for them only. */
const writes = [
  'preferences.save',
  'touchpoints.log',
  'clients.add',
  'importRuns.undo',
  'clientVersions.revise',
  'contactVersions.add',
  'contactVersions.revise',
  'covers.add',
  'covers.revise',
  'covers.takeBack',
  'digests.add',
  'digests.change',
  'records.add',
  'records.revise'
]
const unscoped = [
  'directory.workspaceOfTeam',
  'directory.workspaces',
  'directory.unadoptedWorkspace',
  ...OF_HOLDERS
]

describe('another workspace', () => {
  test('is asked about by every method that the store has', () => {
    const { isReady, close, ...ports } = store
    const methods = Object.entries(ports).flatMap(([port, its]) =>
      Object.keys(its).map((method) => `${port}.${method}`)
    )
    const asked = [...unscoped, ...Object.keys(questions).filter((question) => !question.includes(' '))]
    expect(asked.sort()).toEqual(methods.sort())
  })

  test('never sees a thing of ours, and changes nothing', async () => {
    const answers: Record<string, unknown> = {}
    const whole = () =>
      Promise.all([
        store.facts.byId(ours.workspaceId, acme, NOW),
        store.clients.stages(ours.workspaceId, null),
        store.policies.current(scopeOf(ours.workspaceId)),
        store.contacts.ofClient(ours.workspaceId, acme, NOW),
        store.directory.teammateBySlackId(ours.workspaceId, 'U1'),
        store.history.ofClient(ours.workspaceId, acme, '2026-01-01', '2026-12-31'),
        store.records.versions(ours.workspaceId, 'snooze', 'slack:V3'),
        store.preferences.of(ours.workspaceId, mia),
        store.digests.all(ours.workspaceId),
        store.schedules.all(ours.workspaceId),
        store.ledger.depth(ours.workspaceId, NOW),
        store.nudges.onDelivery(ours.workspaceId, speaker.sentId)
      ])
    const before = await whole()
    for (const [question, ask] of Object.entries(questions)) {
      if (question !== 'clients.add') answers[question] = await ask(theirs.workspaceId)
    }
    // Last, because it puts a client of their own on record under the same name.
    answers['clients.add'] = await questions['clients.add']?.(theirs.workspaceId)
    expect(answers).toEqual({
      'access.ofClient': null,
      'access.ofClients': [],
      'access.ofConfidential': [],
      'agendas.ofPerson': [],
      'agendas.ofClients': [],
      'agendas.ofClientsThen': [],
      'agendas.withOccasion': [],
      'agendas.calls': [],
      'directory.teammateBySlackId': null,
      'directory.teammates': [],
      'directory.saveSlackPeople': null,
      'clients.namesStartingWith': [],
      'clients.offered': [],
      'clients.offered for nothing typed': [],
      'clients.resembling': [],
      'clients.stages': [],
      'clients.answeringTo': [],
      'clients.inChannel': null,
      'clients.add': 'added',
      'contacts.ofClient': null,
      'touchpoints.log': 'unknown_client',
      'facts.byNameKey': [],
      'facts.byId': null,
      'facts.ofBook': [],
      'facts.ofBook of our segment': [],
      'facts.ofBook of our owner': [],
      'history.record': null,
      'history.isIncomplete': null,
      'history.ofClient': [],
      'history.levelsOn': [],
      'history.transitions': [],
      'importRuns.rehearse': [],
      'importRuns.run': [],
      'importRuns.one': null,
      'importRuns.undo': 'gone',
      'exports.read': [],
      'losses.all': [],
      'timeline.page': [],
      'timeline.entry': null,
      'policies.current': null,
      'policies.inForce': null,
      'policies.version': null,
      'policies.history': [],
      'policies.save': 'saved',
      'portfolio.clients': [],
      'portfolio.feedback': [],
      'portfolio.lostRevenue': [],
      'clientVersions.one': null,
      'clientVersions.revise': 'gone',
      'contactVersions.one': null,
      'contactVersions.ofClient': [],
      'contactVersions.add': 'unknown_client',
      'contactVersions.revise': 'gone',
      'owners.all': [],
      'owners.clientsOf': [],
      'people.all': [],
      'people.zones': [],
      'people.withClients': [],
      'confirmations.add': null,
      'covers.add': 'added',
      'covers.revise': 'gone',
      'covers.takeBack': 'gone',
      'covers.since': [],
      'covers.one': null,
      'preferences.of': null,
      'preferences.save': null,
      'settings.read': [],
      'settings.nameLeads': null,
      'digests.all': [],
      'digests.one': null,
      'digests.add': null,
      'digests.change': 'gone',
      'digests.remove': null,
      'digests.markChannel': null,
      'digests.segments': [],
      'digests.lastSaid': null,
      'nudges.due': [],
      'nudges.look': [],
      'nudges.onDelivery': [],
      'nudges.settle': null,
      'ledger.claim': [],
      'ledger.inState': [],
      'schedules.all': [],
      'nudges.keep': null,
      'nudges.open': [],
      'nudges.pass': null,
      'nudges.carry': null,
      'nudges.postpone': null,
      'nudges.toldBetween': [],
      'ledger.add': null,
      'ledger.retry': null,
      'ledger.depth': null,
      'ledger.paused': null,
      'ledger.pause': null,
      'ledger.resume': null,
      'ledger.forgetBefore': null,
      'schedules.claim': null,
      'schedules.forgetBefore': null,
      'said.at': null,
      'said.outdate': [],
      'said.outdated': [],
      'said.retold': null,
      'schedules.agree': null,
      'records.add': 'unknown_client',
      'records.revise': 'gone',
      'records.one': null,
      'records.ofClient': [],
      'records.versions': []
    })
    expect(await whole()).toEqual(before)
  })

  test('may use the same key for a check-in of its own', async () => {
    const client = await theirs.client('Apex')
    const said = { touchpoint: newTouchpoint(), newContact: null, permalink: null }
    const checkin = { clientId: client, sourceKey: 'slack:V1', ...said }
    expect((await store.touchpoints.log(theirs.workspaceId, checkin, spy, NOW)).kind).toBe('logged')
  })

  test('would see it if it were ours: the same questions are answered to us', async () => {
    for (const [question, ask] of Object.entries(questions)) {
      if (writes.includes(question)) continue
      const answer = await ask(ours.workspaceId)
      expect(Array.isArray(answer) ? answer.length : answer, question).toBeTruthy()
    }
    expect(await questions['clients.add']?.(ours.workspaceId)).toBe('name_taken')
  })
})
