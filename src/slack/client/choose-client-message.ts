import type { KnownBlock } from '@slack/types'
import type { FoundClient } from '../../usecases/find-client.ts'
import { button, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { paragraph } from '../blocks/section.ts'
import { cut } from '../blocks/text.ts'
import { ACTIONS, numbered } from '../ids.ts'

/** As many as a row of buttons holds. */
const CHOICES = 25

/** Asks which of several clients was meant. */
export function chooseClientMessage({
  name,
  clients
}: Extract<FoundClient, { kind: 'ambiguous_name' }>): Message {
  const sentence = `Several clients go by “${cut(name, 80)}”. Which one?`
  return {
    text: mrkdwn`${sentence}`,
    blocks: [
      paragraph(sentence),
      buttons(
        ...clients
          .slice(0, CHOICES)
          .map((client, index) => button(client.name, numbered(ACTIONS.showClient, index), client.id))
      )
    ] satisfies KnownBlock[]
  }
}
