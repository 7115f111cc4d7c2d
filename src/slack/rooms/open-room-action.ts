import { answerClick, type Choice } from '../answer/answer-click.ts'
import { inPlace } from '../answer/reply.ts'
import type { Desk } from '../desk.ts'
import { readRoom } from './read-room.ts'
import { roomAnswer } from './room-answer.ts'

/** A way chosen on a card or in a room: what it leads to, in place of what was there. */
export function openRoomAction(desk: Desk) {
  return (choice: Choice) =>
    answerClick(desk, choice, async (asker, value) => inPlace(await roomAnswer(desk, asker, readRoom(value))))
}
