import type { Asker } from '../../domain/clients/teammate.ts'
import { viewerOf } from '../../usecases/admit.ts'
import { clientInChannel } from '../../usecases/client-in-channel.ts'
import { findClient } from '../../usecases/find-client.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import type { AnyForm } from '../form/definition.ts'
import { openFormOf } from '../form/open-form-of.ts'
import type { Place } from '../risk/word.ts'
import { chooseClientMessage } from './choose-client-message.ts'
import { unknownClientMessage } from './unknown-client-message.ts'

/** Opens a form from a command; nothing is said. `value` is what a button would carry. */
export async function openFromCommand(
  desk: Desk,
  form: AnyForm,
  { client, triggerId, slackUserId, responseUrl }: Place,
  value: string | null
): Promise<null> {
  const answer = { url: responseUrl, isCard: false }
  await openFormOf(desk, form, { client, triggerId, slackUserId, answer, value })
  return null
}

/** The client of the channel where no name was typed; null elsewhere. */
export async function clientHere(desk: Desk, asker: Asker, name: string, { channelId }: Place) {
  return name === '' ? clientInChannel(desk.ports, desk.workspace(), asker, channelId, desk.now()) : null
}

/** Opens a form about the client named in a command, or says why it cannot. */
export async function openForNamed(
  desk: Desk,
  asker: Asker,
  form: AnyForm,
  name: string,
  place: Place
): Promise<Message | null> {
  const [workspace, now] = [desk.workspace(), desk.now()]
  const here = await clientHere(desk, asker, name, place)
  if (here !== null) return openFromCommand(desk, form, place, here.id)
  const found = await findClient(desk.ports, workspace.id, viewerOf(asker, workspace, now), name, now)
  switch (found.kind) {
    case 'found':
      return openFromCommand(desk, form, place, found.card.facts.client.id)
    case 'not_allowed':
      return notAllowedMessage(found)
    case 'ambiguous_name':
      return chooseClientMessage(found)
    case 'unknown_client':
      return unknownClientMessage(found)
  }
}
