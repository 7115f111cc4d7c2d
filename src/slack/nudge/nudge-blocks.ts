import type { ActionsBlock, Button, KnownBlock, Overflow } from '@slack/types'
import type { NudgeItem } from '../../usecases/speaking/nudge-words.ts'
import { button, buttonAbout } from '../blocks/button.ts'
import { option } from '../blocks/input.ts'
import { type Line, lines } from '../blocks/rich.ts'
import { dueLine, refOf } from '../home/alert-blocks.ts'
import { ACTIONS, NUDGE_TASKS, nudgeRow, nudgeTask } from '../ids.ts'
import { fits, isSettledByTalking, settlingButtons } from './settling-blocks.ts'

/** Why it comes now, where the date does not say so. It may be the first that anybody hears of it, after a time without the bot. */
const TIMES: Readonly<Record<string, string>> = { escalated: 'It has waited for long' }

/** One thing to see to, with what settles it; `timeZone` is that of its days, `heading` names the client. */
export function nudgeBlocks(item: NudgeItem, timeZone: string, heading: Line): KnownBlock[] {
  const { alert, step, why, isClaimed } = item
  const facts: Line[] = [
    dueLine(alert, timeZone),
    [TIMES[step] ?? []].flat(),
    claimLine(item),
    why === null || isClaimed ? [] : [`You get this because ${why}`]
  ].filter((line) => line.length > 0)
  const about = facts.flatMap((line, index) => (index === 0 ? line : [' · ', ...line]))
  return [lines(heading, [alert.sentence], ...(about.length === 0 ? [] : [about])), row(item)]
}

function claimLine({ alert: { claim }, isClaimed }: NudgeItem): Line {
  if (isClaimed) return ['You have taken it on']
  return claim === null ? [] : [`${claim.by.name} has taken it on`]
}

function row(item: NudgeItem): ActionsBlock {
  const { alert, nudgeId, isTended, isClaimed } = item
  const { client, cause, sentence } = alert
  const ref = refOf(client.id, cause)
  const shown: Button[] = [
    ...settlingButtons(alert),
    ...(isTended ? [button('Snooze', ACTIONS.openSnooze, ref)] : []),
    ...(mayClaim(item) ? [button('Take it on', ACTIONS.claimAlert, ref)] : []),
    ...(isClaimed ? [button('Give back', ACTIONS.releaseAlert, ref)] : [])
  ].filter(fits)
  const menu: Overflow = {
    type: 'overflow',
    action_id: ACTIONS.moreOfNudge,
    options: tasks(item)
  }
  const named = shown.map((each) => buttonAbout(each, client.name, sentence))
  return { type: 'actions', block_id: nudgeRow(nudgeId), elements: [...named, menu] }
}

/** What is one's own need not be taken on, nor what somebody else has. */
function mayClaim({ alert, isTheirs, why }: NudgeItem): boolean {
  return !isTheirs && alert.claim === null && why !== null
}

/** At most five, as Slack has it. */
function tasks({ alert, isTended }: NudgeItem): ReturnType<typeof option>[] {
  const { kind, contactId, client } = alert
  return [
    ...(isSettledByTalking(alert)
      ? [option('Log with somebody else', nudgeTask(NUDGE_TASKS.somebodyElse, client.id))]
      : []),
    ...(contactId !== null && kind !== 'executive_left'
      ? [option('Has left', nudgeTask(NUDGE_TASKS.hasLeft, contactId))]
      : []),
    ...(isTended ? [option('Hand over', nudgeTask(NUDGE_TASKS.handOver, client.id))] : []),
    option('Show client', nudgeTask(NUDGE_TASKS.show, client.id))
  ]
}
