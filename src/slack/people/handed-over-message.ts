import type { KnownBlock } from '@slack/types'
import type { ClientRef } from '../../domain/clients/client.ts'
import type { ClientCard } from '../../usecases/client-card.ts'
import { button, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, type Line, lines, quote } from '../blocks/rich.ts'
import { header, section, note as smallPrint } from '../blocks/section.ts'
import { cleanName, cut } from '../blocks/text.ts'
import { cardMessage } from '../card/card-view.ts'
import { ACTIONS, COMMANDS } from '../ids.ts'

/** As much of a name as a list needs. */
const NAME = 80

const KEPT = 'Somebody else has handed them over, or you may not. They stay as they are.'

/** As much of a list as a message holds; all of it is a command away. */
const NAMED = 10

/** Tells somebody that a client is theirs now, how it stands, and what they should know. */
export function handedOverMessage(by: string, card: ClientCard, note: string | null): Message {
  const { client } = card
  return {
    text: mrkdwn`${client.name}: ${by} handed it over to you.`,
    blocks: [
      header(client.name),
      lines([bold(by), ' handed it over to you.']),
      section(cardMessage(card).text),
      ...(note === null ? [] : [lines([bold('To know:')]), quote(note)]),
      buttons(
        button('Show client', ACTIONS.showClient, client.id, 'primary'),
        button('Log check-in', ACTIONS.openCheckin, client.id)
      )
    ] satisfies KnownBlock[]
  }
}

/** Tells somebody that all clients of a colleague are theirs now. */
export function allHandedOverMessage(by: string, from: string, clients: readonly ClientRef[]): Message {
  const count = counted(clients.length)
  const whose = by === from ? 'their' : `${from}’s`
  return {
    text: mrkdwn`${by} handed ${count} over to you.`,
    blocks: [
      lines([bold(by), ` handed ${whose} clients over to you: ${count}.`]),
      lines(namesOf(clients)),
      smallPrint(`All of yours, what needs attention first: ${COMMANDS.risk} mine`)
    ] satisfies KnownBlock[]
  }
}

/** How far handing over many clients is; null before they are counted. */
export function handingOverMessage(to: string, done: number, of: number | null): Message {
  const text =
    of === null ? mrkdwn`Handing over to ${to}.` : mrkdwn`Handing over to ${to}: ${done} of ${of} clients.`
  return { text, blocks: [section(text)] satisfies KnownBlock[] }
}

/** How handing over many clients went. */
export function handOverDoneMessage(
  from: string,
  to: string,
  { handed, kept }: { handed: readonly ClientRef[]; kept: readonly ClientRef[] }
): Message {
  const text =
    handed.length + kept.length === 0
      ? mrkdwn`${from} owns no clients. Nothing was handed over.`
      : mrkdwn`${counted(handed.length)} of ${from} now belong to ${to}.`
  return {
    text,
    blocks: [
      section(text),
      ...(handed.length === 0 ? [] : [lines(namesOf(handed))]),
      ...(kept.length === 0 ? [] : [lines([bold('Not handed over: '), ...namesOf(kept)], [KEPT])])
    ] satisfies KnownBlock[]
  }
}

function counted(clients: number): string {
  return clients === 1 ? '1 client' : `${clients} clients`
}

function namesOf(clients: readonly ClientRef[]): Line {
  const names = clients
    .slice(0, NAMED)
    .flatMap(({ name }, index) => [...(index === 0 ? [] : [', ']), cut(cleanName(name), NAME)])
  const more = clients.length - NAMED
  return more > 0 ? [...names, ` and ${more} more`] : names
}
