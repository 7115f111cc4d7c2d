import { clientHere, openForNamed, openFromCommand } from '../client/open-for-named.ts'
import type { Word } from '../risk/word.ts'
import { handOverAllForm } from './hand-over-all-form.ts'
import { handOverForm } from './hand-over-form.ts'

/** `/client-risk handover [NAME]`: without a name it is about all of one's clients, but for the channel of a client. */
export const handOverWord: Word = {
  words: ['handover', 'hand-over'],
  usage: 'handover NAME',
  explains: 'Give a client another owner. Without a name: all of yours, when you leave say',
  async answer(desk, asker, name, place) {
    const isOfAll = name === '' && (await clientHere(desk, asker, name, place)) === null
    return isOfAll
      ? openFromCommand(desk, handOverAllForm, place, null)
      : openForNamed(desk, asker, handOverForm, name, place)
  }
}
