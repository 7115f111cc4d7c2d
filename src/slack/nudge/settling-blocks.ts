import type { Button } from '@slack/types'
import type { Alert, AlertKind } from '../../domain/attention/alert.ts'
import { CAUSES } from '../../domain/attention/causes.ts'
import { button } from '../blocks/button.ts'
import { ACTIONS, FORMS, openAction } from '../ids.ts'
import { SLACK_LIMITS } from '../limits.ts'

/** What settles an alert, the most likely first: most end when somebody speaks with the client. */
export function settlingButtons(alert: Alert): Button[] {
  return settlingOf(alert)
    .map((each) => each(alert))
    .filter(fits)
}

/** Whether a conversation settles it. */
export function isSettledByTalking(alert: Alert): boolean {
  return settlingOf(alert).includes(checkin)
}

/** A call that is only said to be done would not count as contact. */
function settlingOf({ kind, isCall }: Alert): readonly Settling[] {
  return isCall ? [checkin, ...SETTLING[kind]] : SETTLING[kind]
}

/** Keys from files may be longer than a button holds; then the card leads on. */
export function fits({ value = '' }: Pick<Button, 'value'>): boolean {
  return value.length <= SLACK_LIMITS.button.value
}

type Settling = (alert: Alert) => Button

const checkin: Settling = ({ client, contactId }) => {
  const value = contactId === null ? client.id : JSON.stringify({ clientId: client.id, contactId })
  return button('Log check-in', ACTIONS.openCheckin, value)
}
const confirm: Settling = ({ client }) => button('All still true', ACTIONS.confirmClient, client.id)
const open: Settling = (alert) => button('Open', ACTIONS.showFeedback, feedbackValue(alert))
const follows: Settling = ({ contactId }) =>
  button('Who follows?', openAction(FORMS.contactLeft), JSON.stringify({ contactId }))
const atClient =
  (label: string, form: string): Settling =>
  ({ client }) =>
    button(label, openAction(form), JSON.stringify({ clientId: client.id }))
const record =
  (label: string, form: string): Settling =>
  ({ sourceKey }) =>
    button(label, openAction(form), JSON.stringify({ sourceKey }))

/** The next step of a complaint or a request. */
const step: Settling = (alert) => {
  const { cause, sourceKey, kind } = alert
  const awaits = (awaited: 'response' | 'resolution') =>
    (kind === 'complaint' || kind === 'request') && cause === CAUSES.awaited(kind, sourceKey ?? '', awaited)
  if (awaits('response')) return button('Answered', openAction(FORMS.answerFeedback), feedbackValue(alert))
  if (awaits('resolution')) return button('Resolved', openAction(FORMS.resolveFeedback), feedbackValue(alert))
  return button('Client was told', openAction(FORMS.tellFeedback), feedbackValue(alert))
}

function feedbackValue({ client, sourceKey }: Alert): string {
  return JSON.stringify({ clientId: client.id, sourceKey })
}

const SETTLING: Readonly<Record<AlertKind, readonly Settling[]>> = {
  complaint: [step, open],
  request: [step, open],
  commitment: [record('Settle', FORMS.settleCommitment)],
  action: [record('Done', FORMS.settleAction)],
  competitor: [record('Settle', FORMS.settleRisk)],
  leaving: [record('Settle', FORMS.settleRisk), checkin],
  decision: [record('Contract', FORMS.contract), checkin],
  executive_left: [follows, checkin],
  executive_silent: [checkin],
  quiet: [checkin],
  next_step: [checkin],
  level: [checkin],
  handed_over: [checkin],
  review: [atClient('Plan an action', FORMS.action), checkin],
  health_check: [atClient('Health check', FORMS.health)],
  confirm: [confirm, atClient('Change', FORMS.editClient)],
  anniversary: [checkin],
  renewed: [checkin],
  recovered: [checkin],
  project_ended: [checkin]
}
