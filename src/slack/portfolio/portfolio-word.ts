import type { Word } from '../risk/word.ts'
import { portfolioAnswer } from './portfolio-answer.ts'
import { readWithout } from './read-without.ts'
import { unclearWithoutMessage } from './unclear-without-message.ts'

/** `/client-risk portfolio [without NAME, NAME …]` */
export const portfolioWord: Word = {
  words: ['portfolio'],
  usage: 'portfolio',
  explains:
    'For leads: what the whole book depends on, how satisfied it is, who stayed. With `without NAME`: what if you lost them',
  async answer(desk, asker, rest) {
    const read = readWithout(rest)
    return read.kind === 'unclear' ? unclearWithoutMessage() : portfolioAnswer(desk, asker, read)
  }
}
