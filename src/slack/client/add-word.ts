import { openFormOf } from '../form/open-form-of.ts'
import type { Word } from '../risk/word.ts'
import { addClientForm } from './add-client-form.ts'

/** `/client-risk add [NAME]` */
export const addWord: Word = {
  words: ['add'],
  usage: 'add NAME',
  explains: 'Add a client',
  async answer(desk, _asker, name, { client, triggerId, slackUserId, responseUrl }) {
    const answer = { url: responseUrl, isCard: false }
    await openFormOf(desk, addClientForm, { client, triggerId, slackUserId, answer, value: name })
    return null
  }
}
