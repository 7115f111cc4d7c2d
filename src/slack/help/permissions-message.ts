import type { KnownBlock } from '@slack/types'
import { BOOK_DEEDS, CLIENT_DEEDS, type Standing } from '../../domain/permissions.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, type Line, points } from '../blocks/rich.ts'
import { header, note } from '../blocks/section.ts'

/** Who is meant by each standing, the least first. */
const WHO: Record<Standing, string> = {
  member: 'Everybody here but guests',
  team: 'The team of the client',
  lead: 'Leads',
  admin: 'Admins of this workspace'
}

/** Who may do what, from the table that decides it. */
export function permissionsMessage(): Message {
  return {
    text: mrkdwn`Who may do what`,
    blocks: [
      header('Who may do what'),
      points([bold('At a client')], linesOf(CLIENT_DEEDS)),
      points([bold('In the whole book')], linesOf(BOOK_DEEDS)),
      note(
        'Leads and admins may do what the team may, and the team what everybody may. The team of a client: its owner and backup, who keeps a relationship there, and who covers for them today. A client without an owner has everybody as its team. A confidential client is seen by its team, leads and admins only. Admins name leads.'
      )
    ] satisfies KnownBlock[]
  }
}

function linesOf(deeds: Record<string, { least: Standing; words: string }>): Line[] {
  return Object.entries(WHO).flatMap(([standing, who]): Line[] => {
    const words = Object.values(deeds).filter(({ least }) => least === standing)
    return words.length === 0 ? [] : [[bold(`${who}: `), words.map(({ words }) => words).join(', ')]]
  })
}
