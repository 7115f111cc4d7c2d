import * as z from 'zod'
import type { Asker } from '../../domain/clients/teammate.ts'
import { type AlertRef, claimAlert, releaseAlert } from '../../usecases/claim-alert.ts'
import { noAccessMessage } from '../access/no-access-message.ts'
import { turnedMessage } from '../access/turned-message.ts'
import { type Click, chosenValue } from '../answer/answer-click.ts'
import { privately } from '../answer/reply.ts'
import { tell } from '../answer/tell.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import { isNudgeRow } from '../ids.ts'
import { staleMessage } from '../nudge/stale-message.ts'
import { stalePress } from '../nudge/stale-press.ts'
import { tellNudges } from '../nudge/tell-nudges.ts'
import { claimedMessage } from './claimed-message.ts'
import { refreshHomes } from './refresh-homes.ts'

const refSchema = z.object({ clientId: z.string(), cause: z.string() })

/** A click on "Take it on": the alert is this person's from now on. */
export function claimAlertAction(desk: Desk) {
  return (click: Click) => settleClaim(desk, click, claimAlert)
}

/** A click on "Give back". */
export function releaseAlertAction(desk: Desk) {
  return (click: Click) => settleClaim(desk, click, releaseAlert)
}

/** The App Home and nudges show whose an alert is now; everything else has to be said. */
async function settleClaim(desk: Desk, click: Click, act: typeof claimAlert) {
  const { body, action, ack, client } = click
  await ack()
  const sentence = await stalePress(desk, click)
  if (sentence !== null) {
    const reply = privately(staleMessage(sentence))
    return tell(desk, client, body.user.id, body.response_url ?? null, reply)
  }
  const alert = refSchema.parse(JSON.parse(chosenValue(action)))
  const who = await desk.identify(body.user.id)
  const { isDone, message } =
    who.kind === 'member'
      ? await outcomeOf(desk, who.asker, alert, act)
      : { isDone: false, message: noAccessMessage() }
  const isShown = body.view?.type === 'home' || isNudgeRow(action.block_id)
  if (!isDone || !isShown)
    await tell(desk, client, body.user.id, body.response_url ?? null, privately(message))
  if (isDone) await tellNudges(desk, body.user.id, [alert.clientId])
  await refreshHomes(desk, body.user.id, alert.clientId)
}

async function outcomeOf(
  desk: Desk,
  asker: Asker,
  alert: AlertRef,
  act: typeof claimAlert
): Promise<{ isDone: boolean; message: Message }> {
  const done = await act(desk.ports, desk.workspace(), asker, alert, desk.now())
  if (done.kind === 'gone' || done.kind === 'not_allowed')
    return { isDone: false, message: turnedMessage(done) }
  return { isDone: done.kind !== 'taken', message: claimedMessage(done) }
}
