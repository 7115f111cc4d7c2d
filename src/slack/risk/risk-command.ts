import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import { answerCommand } from '../answer/answer-command.ts'
import type { Desk } from '../desk.ts'
import { withChannelNames } from './channel-names.ts'
import { readCommandText } from './command-text.ts'
import { wordFor } from './words.ts'

/** `/client-risk …` */
export function riskCommand(desk: Desk) {
  return (args: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => {
    const { command, client } = args
    return answerCommand(desk, args, async (asker) => {
      const { word, rest, meantWord } = wordFor(
        await withChannelNames(desk, asker, readCommandText(command.text))
      )
      return word.answer(desk, asker, rest, {
        client,
        triggerId: command.trigger_id,
        slackUserId: command.user_id,
        channelId: command.channel_id,
        responseUrl: command.response_url,
        meantWord
      })
    })
  }
}
