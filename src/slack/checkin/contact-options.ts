import type { AllMiddlewareArgs, SlackOptionsMiddlewareArgs } from '@slack/bolt'
import { suggestContacts } from '../../usecases/suggest-contacts.ts'
import { typedText } from '../answer/typed-text.ts'
import { option } from '../blocks/input.ts'
import type { Desk } from '../desk.ts'
import { clientOfBlock } from '../form/field-ids.ts'
import { SLACK_LIMITS } from '../limits.ts'

/** The people of the form's client to choose from. */
export function contactOptions(desk: Desk) {
  return async ({ body, ack }: SlackOptionsMiddlewareArgs<'block_suggestion'> & AllMiddlewareArgs) => {
    const who = await desk.identify(body.user.id)
    const clientId = clientOfBlock(body.block_id)
    const { maxOptions } = SLACK_LIMITS.select
    const contacts =
      who.kind === 'member'
        ? await suggestContacts(
            desk.ports,
            desk.workspace(),
            who.asker,
            clientId,
            typedText(body.value),
            maxOptions,
            desk.now()
          )
        : []
    await ack({
      options: contacts.map(({ id, name, title }) => option(title ? `${name}, ${title}` : name, id))
    })
  }
}
