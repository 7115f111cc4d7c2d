import type { Choice } from '../answer/answer-click.ts'
import { chosenValue } from '../answer/answer-click.ts'
import type { Desk } from '../desk.ts'
import { readPlace } from './home-place.ts'

/** A click on a part of the App Home, or on "Previous" or "Next" in it. */
export function turnHomeAction(desk: Desk) {
  return async ({ body, action, ack }: Choice) => {
    await ack()
    await desk.homes.show(body.user.id, readPlace(chosenValue(action)))
  }
}

/** Something was chosen that the App Home is narrowed to: the part stays, from its beginning. */
export function filterHomeAction(desk: Desk) {
  return async ({ body, action, ack }: Choice) => {
    await ack()
    const { part } = readPlace(body.view?.private_metadata ?? '')
    const { filter } = readPlace(`overview:${chosenValue(action)}:0`)
    await desk.homes.show(body.user.id, { part, filter, page: 0 })
  }
}
