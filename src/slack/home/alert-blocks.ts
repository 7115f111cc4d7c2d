import type { Button, KnownBlock, RichTextElement } from '@slack/types'
import type { Alert } from '../../domain/attention/alert.ts'
import { calendarDate, type DayNumber, formatDay } from '../../domain/calendar.ts'
import { startOfDay } from '../../domain/import/moments.ts'
import { DAY } from '../../domain/time.ts'
import type { DeskAlert } from '../../usecases/show-home.ts'
import { button, buttonAbout, buttons } from '../blocks/button.ts'
import { bold, day, type Line, lines, moment } from '../blocks/rich.ts'
import { ACTIONS } from '../ids.ts'
import { fits, settlingButtons } from '../nudge/settling-blocks.ts'

/** An alert with what can be done about it; whom it is for goes without saying where all are the reader's own. Its days are those of the zone. */
export function alertBlocks(
  { alert, isTended, isClaimed }: DeskAlert,
  timeZone: string,
  isOwn: boolean
): KnownBlock[] {
  const { client, sentence } = alert
  const facts = [dueLine(alert, timeZone), whoLine(alert, isClaimed, isOwn)].filter((line) => line.length > 0)
  const about = facts.flatMap((line, index) => (index === 0 ? line : [' · ', ...line]))
  const others = [...silencing(alert, isTended), ...claiming(alert, isClaimed)].filter(fits)
  const offered = [...settlingButtons(alert), ...others]
  const show = button('Show client', ACTIONS.showClient, client.id)
  return [
    lines([bold(client.name)], [sentence], ...(about.length === 0 ? [] : [about])),
    buttons(
      ...(offered.length === 0 ? [show] : offered).map((each) => buttonAbout(each, client.name, sentence))
    )
  ]
}

/** By when it is to be done; empty where nothing is due. Its days are those of the zone. */
export function dueLine({ dueDay, dueAt, isOverdue }: Alert, timeZone: string): Line {
  if (dueDay === null) return []
  const when = dueAt === null ? onDay(dueDay, timeZone) : moment(dueAt, formatDay(dueDay))
  return isOverdue ? [bold('Overdue'), ' since ', when] : ['Due ', when]
}

/** At noon, so that it is the same day for nearly every reader. */
function onDay(dueDay: DayNumber, timeZone: string): RichTextElement {
  return day(startOfDay(timeZone, calendarDate(dueDay)) + DAY / 2, formatDay(dueDay))
}

function whoLine({ assignee, claim }: Alert, isClaimed: boolean, isOwn: boolean): Line {
  if (isClaimed) return ['You have taken it on']
  if (claim !== null) return [`${claim.by.name} has taken it on`]
  return assignee === null || isOwn ? [] : [`For ${assignee.name}`]
}

/** Who does not see to the client may not silence it. */
function silencing({ client, cause }: Alert, isTended: boolean): Button[] {
  return isTended ? [button('Snooze', ACTIONS.openSnooze, refOf(client.id, cause))] : []
}

/** What is somebody's already need not be taken on. */
function claiming({ client, cause, assignee, claim }: Alert, isClaimed: boolean): Button[] {
  const ref = refOf(client.id, cause)
  if (isClaimed) return [button('Give back', ACTIONS.releaseAlert, ref)]
  return assignee === null && claim === null ? [button('Take it on', ACTIONS.claimAlert, ref)] : []
}

/** An alert as buttons carry it. */
export function refOf(clientId: string, cause: string): string {
  return JSON.stringify({ clientId, cause })
}
