import type { Asker } from '../../domain/clients/teammate.ts'
import { type ListScope, listClients } from '../../usecases/list-clients.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import { emptyListMessage } from './empty-list-message.ts'
import { listMessage } from './list-view.ts'

/** A page of everybody's clients or one's own. */
export async function listAnswer(desk: Desk, asker: Asker, scope: ListScope, page: number): Promise<Message> {
  const list = await listClients(desk.ports, desk.workspace(), asker, scope, desk.now())
  return list.clients.length === 0 ? emptyListMessage(scope) : listMessage(list, page)
}
