import type { AllMiddlewareArgs, SlackOptionsMiddlewareArgs } from '@slack/bolt'
import type { BookOwner } from '../../usecases/owner-ports.ts'
import { suggestOwners } from '../../usecases/suggest-owners.ts'
import { typedText } from '../answer/typed-text.ts'
import { option } from '../blocks/input.ts'
import { plain } from '../blocks/text.ts'
import type { Desk } from '../desk.ts'
import { fieldId } from '../form/field-ids.ts'
import { FORMS } from '../ids.ts'
import { SLACK_LIMITS } from '../limits.ts'

/** The field in which an owner is chosen. */
export const OWNER_FIELD = fieldId(FORMS.handOverAll, 'from')

/** The owners to choose from while somebody types a name. */
export function ownerOptions(desk: Desk) {
  return async ({ body, ack }: SlackOptionsMiddlewareArgs<'block_suggestion'> & AllMiddlewareArgs) => {
    const who = await desk.identify(body.user.id)
    const { maxOptions } = SLACK_LIMITS.select
    const owners =
      who.kind === 'member'
        ? await suggestOwners(desk.ports, who.asker, typedText(body.value), maxOptions)
        : []
    await ack({
      options: owners.map((owner) => ({
        ...option(owner.name, owner.id),
        description: plain(aboutOwner(owner), SLACK_LIMITS.option.description)
      }))
    })
  }
}

function aboutOwner({ clients, isActive }: BookOwner): string {
  return `${clients === 1 ? '1 client' : `${clients} clients`}${isActive ? '' : ', has left'}`
}
