import { viewerOf } from '../../usecases/admit.ts'
import { clientInChannel } from '../../usecases/client-in-channel.ts'
import { findClient } from '../../usecases/find-client.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import { openFormOf } from '../form/open-form-of.ts'
import type { Word } from '../risk/word.ts'
import { chooseClientMessage } from './choose-client-message.ts'
import { lostForm } from './lost-form.ts'
import { unknownClientMessage } from './unknown-client-message.ts'

/** `/client-risk lost [NAME]`: in the channel of a client the name may be left out. */
export const lostWord: Word = {
  words: ['lost'],
  usage: 'lost NAME',
  explains: 'Say that a client left, and why',
  async answer(desk, asker, name, { client, triggerId, slackUserId, responseUrl, channelId }) {
    const [workspace, now] = [desk.workspace(), desk.now()]
    const open = async (clientId: string) => {
      const answer = { url: responseUrl, isCard: false }
      await openFormOf(desk, lostForm, { client, triggerId, slackUserId, answer, value: clientId })
      return null
    }
    const here = name === '' ? await clientInChannel(desk.ports, workspace, asker, channelId, now) : null
    if (here !== null) return open(here.id)
    const found = await findClient(desk.ports, workspace.id, viewerOf(asker, workspace, now), name, now)
    switch (found.kind) {
      case 'found':
        return open(found.card.facts.client.id)
      case 'not_allowed':
        return notAllowedMessage(found)
      case 'ambiguous_name':
        return chooseClientMessage(found)
      case 'unknown_client':
        return unknownClientMessage(found)
    }
  }
}
