import { splitList } from '../lists.ts'
import type { Cells } from './cells.ts'

/** How a row points at a client: whatever it says, tried as id, then the company's domain, then exact name, then the domain of an e-mail. */
export interface ClientMention {
  ids: string[]
  domain: string | null
  name: string | null
  emailDomain: string | null
}

/** The client that a row of facts names: by the ids in these columns, or by name. */
export function clientMention(cells: Cells, ...idFields: string[]): ClientMention {
  return {
    ids: idFields.flatMap((field) => splitList(cells.text(field) ?? '')),
    domain: null,
    name: cells.text('client'),
    emailDomain: null
  }
}
