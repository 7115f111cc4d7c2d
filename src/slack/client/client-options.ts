import type { AllMiddlewareArgs, SlackOptionsMiddlewareArgs } from '@slack/bolt'
import { suggestClients } from '../../usecases/suggest-clients.ts'
import { typedText } from '../answer/typed-text.ts'
import { option } from '../blocks/input.ts'
import type { Desk } from '../desk.ts'
import { SLACK_LIMITS } from '../limits.ts'

/** The clients to choose from while somebody types a name. */
export function clientOptions(desk: Desk) {
  return async ({ body, ack }: SlackOptionsMiddlewareArgs<'block_suggestion'> & AllMiddlewareArgs) => {
    const who = await desk.identify(body.user.id)
    const { maxOptions } = SLACK_LIMITS.select
    const clients =
      who.kind === 'member'
        ? await suggestClients(
            desk.ports,
            desk.workspace(),
            who.asker,
            typedText(body.value),
            maxOptions,
            desk.now()
          )
        : []
    await ack({ options: clients.map(({ id, name }) => option(name, id)) })
  }
}
