import type { Button, KnownBlock, RichTextElement } from '@slack/types'
import type { Alert, AlertKind } from '../../domain/attention/alert.ts'
import { calendarDate, type DayNumber, formatDay } from '../../domain/calendar.ts'
import { startOfDay } from '../../domain/import/moments.ts'
import { DAY } from '../../domain/time.ts'
import type { DeskAlert } from '../../usecases/show-home.ts'
import { button, buttonAbout, buttons } from '../blocks/button.ts'
import { bold, type Line, lines, moment } from '../blocks/rich.ts'
import { ACTIONS, FORMS, openAction } from '../ids.ts'
import { SLACK_LIMITS } from '../limits.ts'

/** An alert with what can be done about it; whom it is for goes without saying where all are the reader's own. Its days are those of the zone. */
export function alertBlocks(
  { alert, isTended, isClaimed }: DeskAlert,
  timeZone: string,
  isOwn: boolean
): KnownBlock[] {
  const { client, sentence } = alert
  const facts = [dueLine(alert, timeZone), whoLine(alert, isClaimed, isOwn)].filter((line) => line.length > 0)
  const about = facts.flatMap((line, index) => (index === 0 ? line : [' · ', ...line]))
  const settling = SETTLING[alert.kind].map((each) => each(alert))
  const offered = [...settling, ...silencing(alert, isTended), ...claiming(alert, isClaimed)].filter(fits)
  const show = button('Show client', ACTIONS.showClient, client.id)
  return [
    lines([bold(client.name)], [sentence], ...(about.length === 0 ? [] : [about])),
    buttons(
      ...(offered.length === 0 ? [show] : offered).map((each) => buttonAbout(each, client.name, sentence))
    )
  ]
}

function dueLine({ dueDay, dueAt, isOverdue }: Alert, timeZone: string): Line {
  if (dueDay === null) return []
  const when = dueAt === null ? onDay(dueDay, timeZone) : moment(dueAt, formatDay(dueDay))
  return isOverdue ? [bold('Overdue'), ' since ', when] : ['Due ', when]
}

/** At noon, so that it is the same day for nearly every reader. */
function onDay(day: DayNumber, timeZone: string): RichTextElement {
  const noon = startOfDay(timeZone, calendarDate(day)) + DAY / 2
  return { type: 'date', timestamp: noon / 1000, format: '{date_short}', fallback: formatDay(day) }
}

function whoLine({ assignee, claim }: Alert, isClaimed: boolean, isOwn: boolean): Line {
  if (isClaimed) return ['You have taken it on']
  if (claim !== null) return [`${claim.by.name} has taken it on`]
  return assignee === null || isOwn ? [] : [`For ${assignee.name}`]
}

type Settling = (alert: Alert) => Button

const checkin: Settling = ({ client }) => button('Log check-in', ACTIONS.openCheckin, client.id)
const open: Settling = ({ client, sourceKey }) =>
  button('Open', ACTIONS.showFeedback, JSON.stringify({ clientId: client.id, sourceKey }))
const follows: Settling = ({ contactId }) =>
  button('Who follows?', openAction(FORMS.contactLeft), JSON.stringify({ contactId }))
const checkHealth: Settling = ({ client }) =>
  button('Health check', openAction(FORMS.health), JSON.stringify({ clientId: client.id }))
const record =
  (label: string, form: string): Settling =>
  ({ sourceKey }) =>
    button(label, openAction(form), JSON.stringify({ sourceKey }))

/** What settles an alert: most end when somebody speaks with the client. */
const SETTLING: Readonly<Record<AlertKind, readonly Settling[]>> = {
  complaint: [open],
  request: [open],
  commitment: [record('Settle', FORMS.settleCommitment)],
  action: [record('Settle', FORMS.settleAction)],
  competitor: [record('Settle', FORMS.settleRisk)],
  leaving: [record('Settle', FORMS.settleRisk)],
  decision: [record('Contract', FORMS.contract), checkin],
  executive_left: [follows, checkin],
  executive_silent: [checkin],
  quiet: [checkin],
  next_step: [checkin],
  level: [checkin],
  handed_over: [checkin],
  review: [checkin],
  health_check: [checkHealth],
  confirm: [],
  anniversary: [checkin],
  project_ended: [checkin]
}

/** Who does not see to the client may not silence it. */
function silencing({ client, cause }: Alert, isTended: boolean): Button[] {
  return isTended ? [button('Snooze', ACTIONS.openSnooze, refOf(client.id, cause))] : []
}

/** What is somebody's already need not be taken on. */
function claiming({ client, cause, assignee, claim }: Alert, isClaimed: boolean): Button[] {
  const ref = refOf(client.id, cause)
  if (isClaimed) return [button('Give back', ACTIONS.releaseAlert, ref)]
  return assignee === null && claim === null ? [button('Claim', ACTIONS.claimAlert, ref)] : []
}

function refOf(clientId: string, cause: string): string {
  return JSON.stringify({ clientId, cause })
}

/** Keys from files may be long; then the card leads on. */
function fits({ value = '' }: Button): boolean {
  return value.length <= SLACK_LIMITS.button.value
}
