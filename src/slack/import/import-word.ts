import { admitToBook } from '../../usecases/admit.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import type { Word } from '../risk/word.ts'
import { howToImportMessage } from './how-to-import-message.ts'

/** `/client-risk import` */
export const importWord: Word = {
  words: ['import'],
  usage: 'import',
  explains: 'How lists of clients, people, check-ins and more get in here',
  answer: async (_desk, asker) => {
    const admission = admitToBook(asker, 'import')
    return admission.kind === 'not_allowed' ? notAllowedMessage(admission) : howToImportMessage()
  }
}
