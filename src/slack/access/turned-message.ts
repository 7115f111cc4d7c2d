import type { Turned } from '../../usecases/admit.ts'
import type { Message } from '../blocks/message.ts'
import { goneMessage } from '../client/gone-message.ts'
import { notAllowedMessage } from './not-allowed-message.ts'

/** Says why a use case ended before it began: the client is gone, or somebody else's to see to. */
export function turnedMessage(turned: Turned): Message {
  return turned.kind === 'gone' ? goneMessage() : notAllowedMessage(turned)
}
