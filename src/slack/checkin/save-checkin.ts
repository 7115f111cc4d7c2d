import type { CompleteCheckin } from '../../usecases/check-checkin.ts'
import { type LoggedCheckin, logCheckin } from '../../usecases/log-checkin.ts'
import { noAccessMessage } from '../access/no-access-message.ts'
import { turnedMessage } from '../access/turned-message.ts'
import type { Message } from '../blocks/message.ts'
import { cardMessage } from '../card/card-view.ts'
import type { Desk } from '../desk.ts'
import { writeUnsaved } from './unsaved-checkin.ts'
import { unsavedMessage } from './unsaved-message.ts'

/** A check-in to be saved, whose it is, and the key under which it is saved once. */
export interface Submission {
  slackUserId: string
  checkin: CompleteCheckin
  sourceKey: string
}

/** How saving went, and what to say. A repetition has been answered before. */
export type Saved =
  | { kind: 'saved' | 'repeated' | 'refused'; message: Message }
  | { kind: 'unsaved'; message: Message }

/** Saves a check-in. When that fails, the message holds the words of whoever wrote it. */
export function saveCheckin(desk: Desk, { slackUserId, checkin, sourceKey }: Submission): Promise<Saved> {
  return desk.faults.guard<Saved>(
    async () => {
      const who = await desk.identify(slackUserId)
      if (who.kind === 'no_access') return { kind: 'refused', message: noAccessMessage() }
      const { ports, now, workspace } = desk
      return answerOf(await logCheckin(ports, workspace(), who.asker, checkin, sourceKey, now()))
    },
    (reference) => ({
      kind: 'unsaved',
      message: unsavedMessage(checkin, writeUnsaved(checkin, sourceKey), reference)
    })
  )
}

function answerOf(logged: LoggedCheckin): Saved {
  if (logged.kind === 'gone' || logged.kind === 'not_allowed')
    return { kind: 'refused', message: turnedMessage(logged) }
  const message = cardMessage(logged.card, {
    kind: 'recorded',
    sentence: 'Check-in logged.',
    scoreBefore: logged.scoreBefore
  })
  return { kind: logged.kind === 'logged' ? 'saved' : 'repeated', message }
}
