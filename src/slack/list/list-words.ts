import type { Word } from '../risk/word.ts'
import { listAnswer } from './list-answer.ts'

/** `/client-risk mine` */
export const mineWord: Word = {
  words: ['mine'],
  usage: 'mine',
  explains: 'Your own clients, what needs attention first',
  answer: (desk, asker) => listAnswer(desk, asker, 'mine', 0)
}

/** `/client-risk list` */
export const listWord: Word = {
  words: ['list'],
  usage: 'list',
  explains: "Everybody's clients, what needs attention first",
  answer: (desk, asker) => listAnswer(desk, asker, 'all', 0)
}
