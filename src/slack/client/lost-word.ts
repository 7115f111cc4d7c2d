import type { Word } from '../risk/word.ts'
import { lostForm } from './lost-form.ts'
import { openForNamed } from './open-for-named.ts'

/** `/client-risk lost [NAME]`: in the channel of a client the name may be left out. */
export const lostWord: Word = {
  words: ['lost'],
  usage: 'lost NAME',
  explains: 'Say that a client left, and why',
  answer: (desk, asker, name, place) => openForNamed(desk, asker, lostForm, name, place)
}
