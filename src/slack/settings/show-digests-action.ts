import * as z from 'zod'
import { showDigests } from '../../usecases/keep-digests.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import { answerClick, type Click } from '../answer/answer-click.ts'
import { inPlace } from '../answer/reply.ts'
import type { Desk } from '../desk.ts'
import { digestsMessage } from './digests-message.ts'

const pageSchema = z.coerce.number().int().min(0)

/** A click on "Digests" below the settings, or on "Previous" or "Next" below the digests. */
export function showDigestsAction(desk: Desk) {
  return (click: Click) =>
    answerClick(desk, click, async (asker, value) => {
      const shown = await showDigests(desk.ports, asker)
      if (shown.kind === 'not_allowed') return inPlace(notAllowedMessage(shown))
      return inPlace(digestsMessage(shown.digests, pageSchema.parse(value)))
    })
}
