import { showCovers } from '../../usecases/show-covers.ts'
import { openFromCommand } from '../client/open-for-named.ts'
import type { Word } from '../risk/word.ts'
import { coverForm } from './cover-form.ts'
import { coversMessage } from './covers-message.ts'

/** `/client-risk cover [list]` */
export const coverWord: Word = {
  words: ['cover'],
  usage: 'cover',
  explains:
    'Name who sees to your clients while you are away. `cover list`: what is arranged, to change or end it',
  async answer(desk, asker, rest, place) {
    if (rest.toLowerCase() !== 'list') return openFromCommand(desk, coverForm, place, null)
    return coversMessage(await showCovers(desk.ports, desk.workspace(), asker, desk.now()), 0)
  }
}
