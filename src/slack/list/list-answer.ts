import type { Asker } from '../../domain/clients/teammate.ts'
import { type ListScope, listClients } from '../../usecases/list-clients.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import { emptyListMessage } from './empty-list-message.ts'
import { listMessage } from './list-view.ts'
import { readFilter } from './read-filter.ts'
import { unclearFilterMessage } from './unclear-filter-message.ts'

/** A page of everybody's clients or one's own, narrowed as somebody typed. `slackUserId` is whoever asks. */
export async function listAnswer(
  desk: Desk,
  asker: Asker,
  scope: ListScope,
  typed: string,
  slackUserId: string,
  page = 0
): Promise<Message> {
  const read = readFilter(typed, slackUserId)
  if (read.kind === 'unclear') return unclearFilterMessage(scope, typed, read.problem)
  const list = await listClients(desk.ports, desk.workspace(), asker, scope, desk.now(), read.filter)
  return list.clients.length === 0 ? emptyListMessage(list) : listMessage(list, page)
}
