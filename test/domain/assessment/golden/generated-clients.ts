import type { ClientFacts } from '../../../../src/domain/clients/facts.ts'
import { DAY } from '../../../../src/domain/time.ts'
import { createContracts, createLosses, createOverrides } from './clients/dealings.ts'
import { createDice } from './clients/dice.ts'
import { createMetrics } from './clients/figures.ts'
import { createContacts, createTouchpoints } from './clients/people.ts'
import { before, instants } from './clients/place.ts'
import { createCommitments, createHealthChecks, createPulses, createRisks } from './clients/register.ts'
import { type Making, tempers } from './clients/temper.ts'
import { createFeedback } from './clients/words.ts'

const CLIENTS = 200

/** Two hundred clients, believable and nasty, the same for ever. */
export function generatedClients(): ClientFacts[] {
  return Array.from({ length: CLIENTS }, (_, i) => createClient(i))
}

/** Every subject has dice of its own, so that a change to one leaves the others as they are. */
function createClient(i: number): ClientFacts {
  const anchor = instants[i % instants.length] ?? instants[0]
  const temper = tempers[i % tempers.length] ?? tempers[0]
  const id = `client-${String(i + 1).padStart(3, '0')}`
  const dice = createDice(i * 100)
  const addedAt = temper.name === 'Fresh' ? before(dice, anchor, 0, 40) : before(dice, anchor, 60, 900)
  const about = (subject: number): Making => ({
    id,
    anchor,
    temper,
    addedAt,
    dice: createDice(i * 100 + subject)
  })
  const client: ClientFacts['client'] = {
    id,
    name: `${temper.name} ${i + 1}`,
    tier: dice.pick(['A', 'B', 'B', 'C']),
    addedAt,
    recordedAt: addedAt + dice.between(0, 3) * DAY,
    archivedAt: dice.chance(temper.name === 'Gone' ? 25 : 2) ? before(dice, anchor, -60, 60) : null,
    owner: dice.chance(75) ? { id: 'owner', name: 'Olga Roy', isActive: dice.chance(90) } : null,
    annualRevenue: dice.chance(temper.detail)
      ? { amount: `${dice.between(0, 900)}000.50`, currency: 'USD' }
      : null,
    checkInDays: dice.chance(20) ? dice.between(5, 45) : null,
    executiveDays: dice.chance(20) ? dice.between(10, 100) : null
  }
  const contacts = createContacts(about(1))
  return {
    client,
    contacts,
    touchpoints: createTouchpoints(about(2), client, contacts),
    contracts: createContracts(about(3)),
    losses: createLosses(about(4)),
    overrides: createOverrides(about(5)),
    feedback: createFeedback(about(6), contacts),
    commitments: createCommitments(about(7)),
    risks: createRisks(about(8)),
    pulses: createPulses(about(9)),
    healthChecks: createHealthChecks(about(10)),
    metrics: createMetrics(about(11))
  }
}
