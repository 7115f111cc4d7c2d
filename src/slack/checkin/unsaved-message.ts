import type { KnownBlock } from '@slack/types'
import type { CompleteCheckin } from '../../usecases/check-checkin.ts'
import { button, buttons } from '../blocks/button.ts'
import { KINDS } from '../blocks/kind.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, lines, verbatim } from '../blocks/rich.ts'
import { paragraph } from '../blocks/section.ts'
import { ACTIONS, UNSAVED } from '../ids.ts'

/**
 * Gives somebody their words back when a check-in could not be saved. `payload` goes with the button and holds the
 * rest of the check-in; the long texts stand in the message, because a button carries 2,000 characters at most.
 */
export function unsavedMessage(checkin: CompleteCheckin, payload: string, reference: string): Message {
  const { kind, summary, nextStep, nextStepOn, newContact } = checkin
  const sentence = 'Your check-in was not saved. Nothing of it is lost: here is what you wrote.'
  const person = [newContact.name, newContact.title].filter((word) => word !== null).join(', ')
  return {
    text: mrkdwn`${sentence}`,
    blocks: [
      paragraph(sentence),
      lines(
        [bold('How: '), KINDS[kind]],
        ...(person === '' ? [] : [[bold('Somebody new: '), person]]),
        ...(nextStepOn === null ? [] : [[bold('Next step by: '), nextStepOn]])
      ),
      ...(summary === null ? [] : [lines([bold('What it was about')]), verbatim(summary, UNSAVED.summary)]),
      ...(nextStep === null ? [] : [lines([bold('Next step')]), verbatim(nextStep, UNSAVED.nextStep)]),
      buttons(button('Try again', ACTIONS.retryCheckin, payload, 'primary')),
      paragraph(`If it keeps failing, tell whoever runs Client Risk this reference: ${reference}`)
    ] satisfies KnownBlock[]
  }
}
