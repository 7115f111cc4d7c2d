import { listAnswer } from '../list/list-answer.ts'
import type { Word } from '../risk/word.ts'
import { riskAnswer } from './risk-answer.ts'

/** `/client-risk NAME`: whatever is none of the words is a name. */
export const cardWord: Word = {
  words: [],
  usage: 'NAME',
  explains: 'How safe a client is, why, and what to do next',
  // Somebody mentioned has no card, but clients.
  answer: (desk, asker, rest, { slackUserId, meantWord }) =>
    /^<@\w+>$/.test(rest)
      ? listAnswer(desk, asker, 'all', `owner ${rest}`, slackUserId)
      : riskAnswer(desk, asker, rest, meantWord)
}
