import { admitToBook } from '../../usecases/admit.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import type { Word } from '../risk/word.ts'
import { chooseExportMessage } from './choose-export-message.ts'

/** `/client-risk export` */
export const exportWord: Word = {
  words: ['export'],
  usage: 'export',
  explains: 'The book as CSV files, which an import reads back',
  answer: async (_desk, asker) => {
    const admission = admitToBook(asker, 'export')
    return admission.kind === 'not_allowed' ? notAllowedMessage(admission) : chooseExportMessage()
  }
}
