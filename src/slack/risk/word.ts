import type { WebClient } from '@slack/web-api'
import type { Asker } from '../../domain/clients/teammate.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import type { HelpLine } from '../help/help-message.ts'

/** Where a command was typed. Whatever opens a form takes its permission from here: it is good for three seconds and one form. */
export interface Place {
  client: WebClient
  triggerId: string
  slackUserId: string
  channelId: string
  responseUrl: string
  /** The one of our words that a name looks like, as a slip for it; else null. */
  meantWord: string | null
}

/**
 * One thing `/client-risk` answers to: its words in lower case, and what follows them as `rest`, in which a person is `<@U123>` and
 * a linked channel is the name of its client. Nothing is said where the answer is null, because a form has opened.
 */
export interface Word extends HelpLine {
  words: readonly string[]
  answer(desk: Desk, asker: Asker, rest: string, place: Place): Promise<Message | null>
}
