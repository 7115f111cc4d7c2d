import fc from 'fast-check'
import { calendarDate } from '../../../src/domain/calendar.ts'
import { TIERS } from '../../../src/domain/clients/client.ts'
import { FEEDBACK_KINDS, FEEDBACK_SUBJECTS, SEVERITIES } from '../../../src/domain/clients/feedback.ts'
import { METRICS } from '../../../src/domain/clients/metric.ts'
import { THREATS } from '../../../src/domain/clients/risk.ts'
import { SENTIMENTS } from '../../../src/domain/clients/touchpoint.ts'
import { DAY, FOREVER, type Instant } from '../../../src/domain/time.ts'
import type { Book } from '../../support/book.ts'
import { NOW } from '../../support/facts.ts'

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null })
/** An instant so many days around now, to the millisecond. */
const instant = (from: number, to: number): fc.Arbitrary<Instant> =>
  fc.integer({ min: from * DAY, max: to * DAY }).map((since) => NOW + since)
const day = fc.integer({ min: -900, max: 400 }).map((since) => calendarDate(Math.floor(NOW / DAY) + since))
const mark = fc.integer({ min: 1, max: 5 })
const text = fc.constantFrom('Zoë', '李雷', 'Ünal 🦊', '𝒜cme', "O'Hara \\ Söhne", 'x'.repeat(300))
const when = {
  recordedAt: fc.oneof({ weight: 4, arbitrary: instant(-900, 0) }, instant(0, 20)),
  retiredAt: fc.oneof({ weight: 4, arbitrary: fc.constant(FOREVER) }, instant(-60, 20))
}

const client = fc.record({
  tier: fc.constantFrom(...TIERS),
  annualRevenue: maybe(
    fc.constantFrom({ amount: '0.10', currency: 'EUR' }, { amount: '9007199254740993.01', currency: 'CHF' })
  ),
  checkInDays: maybe(fc.integer({ min: 1, max: 400 })),
  executiveDays: maybe(fc.integer({ min: 1, max: 400 })),
  addedAt: instant(-900, -20),
  archivedAt: fc.option(instant(-5, 20), { freq: 8, nil: null })
})

const contact = fc.record({
  title: maybe(text),
  isExecutive: fc.boolean(),
  role: fc.constantFrom('sponsor', 'signatory', 'decision_maker', 'champion', 'user', 'other'),
  rhythmDays: maybe(fc.integer({ min: 1, max: 400 })),
  leftOn: maybe(day),
  archivedAt: maybe(instant(-300, 20)),
  addedAt: instant(-900, 0),
  ...when
})

const touchpoint = (contacts: string[], teammates: string[]) =>
  fc.record({
    occurredAt: instant(-1200, 20),
    contactIds: fc.subarray(contacts),
    teammateIds: fc.subarray(teammates),
    sentiment: maybe(fc.constantFrom(...SENTIMENTS)),
    ...when
  })

const feedback = (contacts: string[]) =>
  fc.record({
    kind: fc.constantFrom(...FEEDBACK_KINDS),
    receivedAt: instant(-900, 0),
    contactId: maybe(fc.constantFrom(...contacts)),
    score: maybe(fc.integer({ min: 0, max: 10 })),
    severity: maybe(fc.constantFrom(...SEVERITIES)),
    about: maybe(fc.constantFrom(...FEEDBACK_SUBJECTS)),
    respondBy: maybe(instant(-900, 20)),
    respondedAt: maybe(instant(-900, 20)),
    resolveBy: maybe(instant(-900, 20)),
    resolvedAt: maybe(instant(-900, 20)),
    ...when
  })

const judgement = (teammates: string[]) => {
  const made = {
    madeAt: instant(-600, 0),
    note: maybe(text),
    byId: maybe(fc.constantFrom(...teammates)),
    ...when
  }
  return fc.oneof(
    fc.record({ kind: fc.constant('pulse'), pulse: mark, ...made }),
    fc.record({
      kind: fc.constant('health'),
      service: maybe(mark),
      engagement: maybe(mark),
      trust: maybe(mark),
      ...made
    }),
    fc.record({
      kind: fc.constant('override'),
      level: fc.constantFrom('healthy', 'watch', 'at risk', 'critical'),
      expiresOn: day,
      ...made
    })
  )
}

const contract = fc.record({
  endsOn: day,
  startsOn: fc.option(day),
  optionOn: fc.option(day),
  noticeOn: fc.option(day),
  renewal: fc.constantFrom('open', 'secured', 'renewed', 'declined'),
  ...when
})

const loss = fc.record({ lostOn: day, wonBackOn: maybe(day), ...when })

const commitment = fc.record({
  commitment: text,
  dueOn: maybe(day),
  doneOn: maybe(day),
  brokenOn: maybe(day),
  ...when
})

const risk = fc.record({
  risk: text,
  likelihood: maybe(mark),
  impact: maybe(mark),
  competitor: maybe(text),
  threat: maybe(fc.constantFrom(...THREATS)),
  saysLeaving: fc.boolean(),
  openedOn: maybe(day),
  acceptedOn: maybe(day),
  closedOn: maybe(day),
  ...when
})

/** So many of each, always the same for a seed. */
const some = <Value>(arbitrary: fc.Arbitrary<Value>, numRuns: number, seed: number) =>
  fc.sample(arbitrary, { numRuns, seed })

/**
 * Puts clients on record with facts of every kind, as varied as the tables allow: nothing and everything said, corrected, retired,
 * recorded tomorrow. The owners may be anybody, also nobody of the workspace.
 */
export async function writeVariedBook(
  book: Book,
  clients: number,
  seed: number,
  owners: string[]
): Promise<void> {
  const teammates = [
    await book.teammate('Mia 🦊', { slackUserId: 'U1' }),
    await book.teammate('Tom', { isActive: false })
  ]
  const everybody = [...teammates, ...owners]
  for (const [index, details] of some(client, clients, seed).entries()) {
    const own = seed * 1_000 + index
    const name = `Client ${own} 𝒜`
    const id = await book.client(name, { ...details, ownerId: everybody[index % everybody.length] ?? null })
    const contacts: string[] = []
    for (const { role, ...person } of some(contact, 4, own)) {
      const others = {
        successorId: contacts.at(-1) ?? null,
        counterpartId: everybody[contacts.length] ?? null
      }
      contacts.push(await book.contact(id, `Person ${contacts.length} 李`, { role, ...person, ...others }))
    }
    for (const each of some(touchpoint(contacts, everybody), 12, own)) await book.touchpoint(id, each)
    for (const { kind, ...each } of some(feedback(contacts), 8, own)) await book.feedback(id, kind, each)
    for (const { kind, ...each } of some(judgement(everybody), 6, own)) await book.judgement(id, kind, each)
    for (const { endsOn, ...each } of some(contract, 2, own)) await book.contract(id, endsOn, each)
    for (const { lostOn, ...each } of some(loss, 1, own)) await book.loss(id, lostOn, each)
    for (const { commitment: words, ...each } of some(commitment, 2, own))
      await book.commitment(id, words, each)
    for (const { risk: words, ...each } of some(risk, 2, own)) await book.risk(id, words, each)
    for (const [place, metric] of METRICS.entries()) {
      const months = ['2024-10', '2024-12', '2026-01', '2026-10', '2026-11']
      for (const month of months.slice(0, 1 + ((index + place) % 5))) {
        await book.metric(
          id,
          metric,
          month,
          ((own + place) % 7) / 3 + place * 1e12,
          some(fc.record(when), 1, own)[0]
        )
      }
    }
  }
  // A list that nobody wrote is not the same to PostgreSQL as one with nothing in it.
  await book.query('UPDATE touchpoint SET contact_ids = NULL WHERE workspace_id = $1 AND id::text < $2', [
    book.workspaceId,
    '2'
  ])
  await book.query('UPDATE touchpoint SET teammate_ids = NULL WHERE workspace_id = $1 AND id::text > $2', [
    book.workspaceId,
    'e'
  ])
}
