import type { KnownBlock } from '@slack/types'
import type { NoSingleClient } from '../../usecases/find-client.ts'
import { button, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { paragraph } from '../blocks/section.ts'
import { cut } from '../blocks/text.ts'
import { ACTIONS, numbered } from '../ids.ts'

/** As much of a name as a sentence can quote. */
const QUOTED = 80
/** As many as a row of buttons holds. */
const CHOICES = 25

/** Asks which client is to be left out; `isOnly` when there is no other, so that a click settles it. */
export function whichClientMessage(found: NoSingleClient, isOnly: boolean): Message {
  const typed = `“${cut(found.name, QUOTED)}”`
  const clients = found.kind === 'ambiguous_name' ? found.clients : found.suggestions
  const problem =
    found.kind === 'ambiguous_name' ? `Several clients go by ${typed}.` : `No client is called ${typed}.`
  const remedy = isOnly
    ? 'Without which one?'
    : `Write the whole name: ${clients.map(({ name }) => name).join(', ')}`
  const sentence = clients.length === 0 ? problem : `${problem} ${remedy}`
  const choices = clients
    .slice(0, isOnly ? CHOICES : 0)
    .map(({ id, name }, index) => button(name, numbered(ACTIONS.showPortfolio, index), id))
  return {
    text: mrkdwn`${problem}`,
    blocks: [
      paragraph(sentence),
      ...(choices.length === 0 ? [] : [buttons(...choices)])
    ] satisfies KnownBlock[]
  }
}
