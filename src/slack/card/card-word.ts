import type { Word } from '../risk/word.ts'
import { riskAnswer } from './risk-answer.ts'

/** `/client-risk NAME`: whatever is none of the words is a name. */
export const cardWord: Word = {
  words: [],
  usage: 'NAME',
  explains: 'How safe a client is, why, and what to do next',
  answer: riskAnswer
}
