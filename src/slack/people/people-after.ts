import type { Asker } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import { showPeople } from '../../usecases/show-people.ts'
import { turnedMessage } from '../access/turned-message.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { note } from '../blocks/section.ts'
import { savedButTurned } from '../card/card-after.ts'
import { withMovement } from '../card/with-movement.ts'
import type { Desk } from '../desk.ts'
import { peopleMessage } from '../rooms/people-view.ts'

/** The people of a client among whom somebody was just added or changed, and how that moved the risk since an instant `before`. */
export async function peopleAfter(
  desk: Desk,
  asker: Asker,
  clientId: string,
  sentence: string,
  before: Instant
): Promise<Message> {
  const shown = await showPeople(desk.ports, desk.workspace(), asker, clientId, desk.now())
  if (shown.kind !== 'people') return savedButTurned(sentence, turnedMessage(shown))
  const told = await withMovement(desk, asker, clientId, sentence, before)
  const { blocks } = peopleMessage(shown, 0)
  return {
    text: mrkdwn`${shown.client.name}: ${told}`,
    blocks: [...blocks.slice(0, 1), note(told), ...blocks.slice(1)]
  }
}
