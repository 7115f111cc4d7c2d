import type { Words } from '../../usecases/speaking/words.ts'
import type { Message } from '../blocks/message.ts'
import { digestMessage } from '../digest/digest-message.ts'
import { digestMoreMessage } from '../digest/digest-more-message.ts'
import { nudgesMessage } from '../nudge/nudges-message.ts'
import { planMessage } from '../nudge/plan-message.ts'
import { brokenDestinationMessage } from './broken-destination-message.ts'

/** How all that the bot says by itself looks. */
export function wordsMessage(words: Words): Message {
  switch (words.kind) {
    case 'nudges':
      return nudgesMessage(words)
    case 'plan':
      return planMessage(words)
    case 'digest':
      return digestMessage(words)
    case 'digest_more':
      return digestMoreMessage(words.rest)
    case 'broken_destination':
      return brokenDestinationMessage(words)
  }
}
