import * as z from 'zod'
import type { Asker } from '../../domain/clients/teammate.ts'
import type { DepartureStep } from '../../domain/playbooks/departure.ts'
import { todayIn } from '../../usecases/admit.ts'
import { type DeparturePlan, planDeparture } from '../../usecases/plan-departure.ts'
import type { ContactVersion } from '../../usecases/written-contact.ts'
import { turnedMessage } from '../access/turned-message.ts'
import { cleanName, cut } from '../blocks/text.ts'
import type { Desk } from '../desk.ts'
import { clientSubject } from '../form/at-client.ts'
import type { Start } from '../form/definition.ts'
import { choiceTyped } from '../form/fields/choice.ts'
import { picked, type TypedFields } from '../form/typed.ts'
import { SLACK_LIMITS } from '../limits.ts'
import { called, contactWords } from './contact-words.ts'
import { type OfferedStep, offeredStep } from './steps-field.ts'

/** Whether somebody follows who leaves. */
export const FOLLOWS = [
  ['nobody', 'Nobody yet, or not known'],
  ['known', 'Somebody on record'],
  ['new', 'Somebody new']
] as const

/** The pseudo-step by which whoever of us keeps the relationship keeps the one with who follows. */
export const KEEPS = 'keeps'

/** What the form about a departure carries along: short, because all of it must fit into a button when saving fails. */
export const departureSubject = clientSubject.extend({
  contactId: z.string(),
  /** Who leaves, in words. */
  contact: z.string(),
  revision: z.string(),
  policyVersion: z.number(),
  steps: z.array(offeredStep)
})
export type DepartureSubject = z.infer<typeof departureSubject>

/** As many steps as fit, and as many characters of words: of all of them, of one, and of each where they would be too many. */
const STEPS = 7
const WORDS = { all: 336, most: SLACK_LIMITS.option.text, least: 48 }

/** The form about somebody's leaving, with the steps that it would set off. */
export async function startAtDeparture(
  desk: Desk,
  asker: Asker,
  contactId: string
): Promise<Start<DepartureSubject>> {
  const plan = await planDeparture(desk.ports, desk.workspace(), asker, contactId, desk.now())
  if (plan.kind !== 'plan') return { kind: 'refused', sentence: turnedMessage(plan).text }
  const { contact, successor, reason, policyVersion } = plan
  const { client, revision, details } = contact
  const today = todayIn(desk.workspace(), desk.now())
  return {
    kind: 'open',
    subject: {
      clientId: client.id,
      name: called(client.name),
      contactId,
      contact: contactWords(details, today),
      revision,
      policyVersion,
      steps: await offeredOf(desk, asker, plan)
    },
    typed: { ...departureTyped(details.leftOn ?? today, successor), reason: reason ?? '' }
  }
}

/** When somebody leaves and who follows, as it stands in the form. */
export function departureTyped(leftOn: string, successor: ContactVersion | null): TypedFields {
  return {
    leftOn,
    follows: choiceTyped(FOLLOWS, successor === null ? 'nobody' : 'known'),
    successor: picked(successor?.id ?? null, successor && called(successor.details.name))
  }
}

/** Where there are too many, those of playbooks are left out that nobody need tick: they come by themselves. */
async function offeredOf(
  desk: Desk,
  asker: Asker,
  { alone, followed, contact }: DeparturePlan
): Promise<OfferedStep[]> {
  const keeps = await keepsStep(desk, asker, contact.details.counterpartId)
  const steps = [...alone, ...followed.filter(({ id }) => !has(alone, id))]
  const own = steps.filter(({ isOfPlaybook }) => !isOfPlaybook)
  const room = STEPS - keeps.length - own.length
  const shown = [...steps.filter(({ isOfPlaybook }) => isOfPlaybook).slice(0, room), ...own]
  const offered = shown.map(({ id, details }): OfferedStep => {
    const when = !has(followed, id) ? 'alone' : has(alone, id) ? 'either' : 'followed'
    return [id, cut(cleanName(details.action), WORDS.most), details.dueOn ?? '', when]
  })
  return short([...keeps, ...offered])
}

/** Words as long as they may be, or so short that all of them fit. */
function short(steps: readonly OfferedStep[]): OfferedStep[] {
  const length = steps.reduce((sum, [, words]) => sum + words.length, 0)
  const most = length > WORDS.all ? WORDS.least : WORDS.most
  return steps.map(([id, words, due, when]) => [id, cut(words, most), due, when])
}

function has(steps: readonly DepartureStep[], id: string): boolean {
  return steps.some((step) => step.id === id)
}

async function keepsStep(
  { ports }: Desk,
  { workspaceId }: Asker,
  counterpartId: string | null
): Promise<OfferedStep[]> {
  if (counterpartId === null) return []
  const [counterpart] = await ports.directory.teammates(workspaceId, [counterpartId])
  if (counterpart === undefined) return []
  return [[KEEPS, cut(`${called(counterpart.name)} keeps the relationship`, WORDS.most), '', 'followed']]
}
