import type { Asker } from '../../domain/clients/teammate.ts'
import type { Message } from '../blocks/message.ts'
import { riskAnswer } from '../card/risk-answer.ts'
import type { Desk } from '../desk.ts'
import { type HelpLine, helpMessage } from '../help/help-message.ts'
import { listAnswer } from '../list/list-answer.ts'
import type { CommandText } from './command-text.ts'

/** One thing `/client-risk` answers to. `rest` is what was typed. */
interface Word extends HelpLine {
  words: readonly string[]
  answer(desk: Desk, asker: Asker, rest: string): Promise<Message>
}

const byName: Word = {
  words: [],
  usage: 'NAME',
  explains: 'How safe a client is, why, and what to do next',
  answer: riskAnswer
}

/** Everything the command can do. What it answers to and what `help` says come from here alike. */
const WORDS: readonly Word[] = [
  byName,
  {
    words: ['mine'],
    usage: 'mine',
    explains: 'Your own clients, what needs attention first',
    answer: (desk, asker) => listAnswer(desk, asker, 'mine', 0)
  },
  {
    words: ['list'],
    usage: 'list',
    explains: "Everybody's clients, what needs attention first",
    answer: (desk, asker) => listAnswer(desk, asker, 'all', 0)
  },
  {
    words: ['help', ''],
    usage: 'help',
    explains: 'What can be typed here',
    answer: async () => helpMessage(WORDS)
  }
]

/** Finds what answers to a text: one of the words, unless it stands in quotes, else a client's name. */
export function wordFor({ text, isQuoted }: CommandText): Word {
  const typed = text.toLowerCase()
  return (isQuoted ? undefined : WORDS.find(({ words }) => words.includes(typed))) ?? byName
}
