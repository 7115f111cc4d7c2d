import { nameLikeness } from '../../domain/clients/similar-names.ts'
import { clientInChannel } from '../../usecases/client-in-channel.ts'
import { cardWord } from '../card/card-word.ts'
import { riskAnswerOf } from '../card/risk-answer.ts'
import { addWord } from '../client/add-word.ts'
import { lostWord } from '../client/lost-word.ts'
import { exportWord } from '../export/export-word.ts'
import { helpMessage } from '../help/help-message.ts'
import { importWord } from '../import/import-word.ts'
import { listWord, mineWord } from '../list/list-words.ts'
import { coverWord } from '../people/cover-word.ts'
import { handOverWord } from '../people/hand-over-word.ts'
import { portfolioWord } from '../portfolio/portfolio-word.ts'
import { settingsWord } from '../settings/settings-answer.ts'
import { type CommandText, unquoted } from './command-text.ts'
import type { Word } from './word.ts'

const helpWord: Word = {
  words: ['help'],
  usage: 'help',
  explains: 'What can be typed here',
  answer: async () => helpMessage(WORDS)
}

const nothing: Word = {
  words: [''],
  usage: '',
  explains: 'In the channel of a client: how safe that client is. Elsewhere: this help',
  answer: async (desk, asker, _rest, { channelId }) => {
    const client = await clientInChannel(desk.ports, desk.workspace(), asker, channelId, desk.now())
    return client === null ? helpMessage(WORDS) : riskAnswerOf(desk, asker, client.id)
  }
}

/** Everything the command can do, in the order of the help. What it answers to and what `help` says come from here alike. */
const WORDS: readonly Word[] = [
  cardWord,
  nothing,
  mineWord,
  listWord,
  portfolioWord,
  addWord,
  lostWord,
  handOverWord,
  coverWord,
  importWord,
  exportWord,
  settingsWord,
  helpWord
]

/** Finds what answers to a text: the word it begins with, unless it stands in quotes, else a client's name, which may be a slip for a word. */
export function wordFor({ text, isQuoted }: CommandText): {
  word: Word
  rest: string
  meantWord: string | null
} {
  const [first = '', ...others] = text.split(' ')
  const named = WORDS.find(({ words }) => words.includes(first.toLowerCase()))
  if (isQuoted) return { word: cardWord, rest: text, meantWord: null }
  if (named === undefined) return { word: cardWord, rest: text, meantWord: nearestWord(first.toLowerCase()) }
  const rest = others.join(' ')
  return { word: named, rest: unquoted(rest) ?? rest, meantWord: null }
}

/** Fewer letters are the beginning of anything. */
const SHORTEST = 3

function nearestWord(typed: string): string | null {
  if (typed.length < SHORTEST) return null
  const [nearest] = WORDS.flatMap(({ words }) => words)
    .map((word) => ({ word, likeness: nameLikeness(typed, word) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
  return nearest?.word ?? null
}
