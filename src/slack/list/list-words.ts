import type { Word } from '../risk/word.ts'
import { listAnswer } from './list-answer.ts'

/** `/client-risk mine …` */
export const mineWord: Word = {
  words: ['mine'],
  usage: 'mine',
  explains: 'Your own clients, what needs attention first',
  answer: (desk, asker, rest, { slackUserId }) => listAnswer(desk, asker, 'mine', rest, slackUserId)
}

/** `/client-risk list …` */
export const listWord: Word = {
  words: ['list'],
  usage: 'list',
  explains:
    "Everybody's clients. Both can be narrowed: at-risk, tier A, owner @somebody, stage pilot, quiet 30d, or several of them",
  answer: (desk, asker, rest, { slackUserId }) => listAnswer(desk, asker, 'all', rest, slackUserId)
}
