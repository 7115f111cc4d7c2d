import type { ClientAgenda } from '../attention/agenda.ts'
import { CAUSES } from '../attention/causes.ts'
import { type ActionDetails, isOpenAction } from '../clients/action.ts'
import type { TouchpointDetails } from '../clients/touchpoint.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import type { Playbook, PlaybookStep } from './playbook.ts'

/** An action as it is on record, with when this was written down. */
type Asked = { sourceKey: string; details: ActionDetails; recordedAt: Instant }
type Talk = Pick<TouchpointDetails, 'occurredAt' | 'contactIds'>

/** Forms ask for times to the minute. */
const MINUTE = 60_000

/**
 * The open actions that a talk is the end of, by the playbooks that asked for them: it was with whom they name, and after they were
 * asked for; one about a silence is ended by the talk that ends the silence, also when that is written down late. The agenda is that of
 * the client with the talk in it.
 */
export function actionsDoneBy<Action extends Asked>(
  talk: Talk,
  actions: readonly Action[],
  agenda: ClientAgenda,
  policy: Policy
): Action[] {
  return actions.filter((asked) => {
    const { sourceKey, details, recordedAt } = asked
    const playbook = policy.playbooks.find(({ name }) => name === details.playbook)
    const step = playbook?.steps[Number(sourceKey.slice(sourceKey.lastIndexOf(':') + 1)) - 1]
    if (playbook === undefined || step?.doneBy !== 'checkin' || !isOpenAction(details)) return false
    const { on } = playbook
    if (!isWithWhomItNames(talk, step, on, details.cause ?? '', agenda)) return false
    if (on === 'quiet') return talk.occurredAt >= (agenda.lastTouch ?? 0)
    return on === 'executive_silent' || talk.occurredAt >= recordedAt - (recordedAt % MINUTE)
  })
}

/** With anybody there, where it names nobody. */
function isWithWhomItNames(
  { occurredAt, contactIds }: Talk,
  { action }: PlaybookStep,
  on: Playbook['on'],
  cause: string,
  { contacts, touches, feedback }: ClientAgenda
): boolean {
  if (on === 'executive_silent')
    return touches.some(
      ({ contactId, last }) =>
        contactIds.includes(contactId) &&
        occurredAt >= last &&
        cause.startsWith(CAUSES.executiveSilent(contactId, ''))
    )
  if (!action.includes('{contact}')) return true
  if (on === 'executive_left')
    return contacts.some(
      ({ id, successorId }) =>
        successorId !== null && contactIds.includes(successorId) && cause === CAUSES.executiveLeft(id)
    )
  return feedback.some(
    ({ kind, sourceKey, contactId }) =>
      cause === CAUSES.feedback(kind, sourceKey) && (contactId === null || contactIds.includes(contactId))
  )
}
