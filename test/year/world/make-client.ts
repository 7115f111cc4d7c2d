import { DAY, type Instant } from '../../../src/domain/time.ts'
import { createDice, type Dice } from '../../domain/assessment/golden/clients/dice.ts'
import { BEGIN, FIRST_DAY } from './days.ts'
import { isInYear, sometimeOn, weekday } from './happenings.ts'
import { makeAnswers } from './make-answers.ts'
import { makeContracts, makePlans, makeThreats } from './make-dealings.ts'
import { makeFeedback } from './make-feedback.ts'
import { idOf } from './make-people.ts'
import { makeChecks, makeConfirmations, makeStandings } from './make-routines.ts'
import { makeContacts, makeTalks } from './make-talks.ts'
import { anyOwner, type Making } from './making.ts'
import type { Client, ClientSays, Somebody, Story } from './world.ts'

const SUBJECTS = 16

/** One client of the book, with all that happens at it in the year. Every subject has dice of its own. */
export function makeClient(index: number, people: readonly Somebody[]): Client {
  const dice = createDice(index * SUBJECTS)
  const isNew = dice.chance(4)
  const firstDay = isNew ? weekday(FIRST_DAY + dice.between(20, 300)) : FIRST_DAY - dice.between(30, 1500)
  const addedAt = sometimeOn(firstDay, index)
  const recordedAt = isNew ? addedAt : BEGIN
  const about = (subject: number): Making => ({
    index,
    dice: createDice(index * SUBJECTS + subject),
    people,
    firstDay,
    recordedAt
  })
  const tier = dice.pick(['A', 'B', 'B', 'B', 'C', 'C', 'C', 'C'])
  const facts = makeFacts(about(1), dice)
  const met = makeContacts(about(2), facts)
  const known = {
    id: idOf('client', index),
    name: `Client ${index}`,
    tier,
    segment: dice.pick(['North', 'North', 'South', 'Night']),
    isConfidential: dice.chance(4),
    hasRevenue: dice.chance(95),
    addedAt,
    recordedAt,
    lostAt: dice.chance(3) ? sometimeOn(weekday(FIRST_DAY + dice.between(60, 340)), index) : null,
    facts,
    ...makeTalks(about(3), tier, facts, met),
    contracts: makeContracts(about(4)),
    plans: makePlans(about(5), facts),
    feedback: makeFeedback(about(6), facts),
    threats: makeThreats(about(7)),
    standings: dice.chance(15) ? makeStandings(about(8)) : [],
    healthChecks: tier === 'C' ? [] : makeChecks(about(9)),
    confirmations: makeConfirmations(about(10))
  }
  return { ...known, ...makeAnswers(about(11), known) }
}

/** The client is handed over, gets another rhythm, or is archived; those of who leaves are seen to, but not all of them. */
function makeFacts({ index, dice, people, recordedAt }: Making, traits: Dice): Story<ClientSays> {
  const owner = anyOwner(dice, people)
  const backup = dice.chance(75) ? anyOwner(dice, people) : null
  const first: ClientSays = {
    ownerId: owner.id,
    backupId: backup === null || backup.id === owner.id ? null : backup.id,
    checkInDays: dice.chance(10) ? dice.between(6, 40) : null,
    executiveDays: dice.chance(8) ? dice.between(9, 60) : null,
    archivedAt: null,
    byId: null
  }
  const versions = [{ at: recordedAt, says: first }]
  const change = (at: Instant, says: Partial<ClientSays>) => {
    const last = versions.at(-1)
    if (last !== undefined && at > last.at && isInYear(at))
      versions.push({ at, says: { ...last.says, ...says } })
  }
  const lead = people.find(({ isLead }) => isLead)?.id ?? null
  if (Number.isFinite(owner.leavesAt) && dice.chance(60)) {
    const at = sometimeOn(weekday(Math.floor(owner.leavesAt / DAY) + dice.between(0, 5)), 2)
    change(at, { ownerId: anyOwner(dice, people).id, byId: lead })
  } else if (dice.chance(9)) {
    const next = anyOwner(dice, people).id
    const at = sometimeOn(weekday(FIRST_DAY + dice.between(100, 320)), index)
    change(at, { ownerId: next, byId: dice.chance(50) ? next : owner.id })
  }
  const later = (from: number) => sometimeOn(weekday(FIRST_DAY + dice.between(from, from + 30)), index + 1)
  if (dice.chance(6)) change(later(230), { checkInDays: dice.between(6, 70) })
  if (dice.chance(5)) change(later(270), { executiveDays: dice.between(10, 100) })
  if (traits.chance(2)) {
    const at = later(320)
    change(at, { archivedAt: at })
  }
  return { key: '', versions }
}
