import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import { answerCommand } from '../answer/answer-command.ts'
import type { Desk } from '../desk.ts'
import { readCommandText } from './command-text.ts'
import { wordFor } from './words.ts'

/** `/client-risk …` */
export function riskCommand(desk: Desk) {
  return (args: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => {
    const typed = readCommandText(args.command.text)
    return answerCommand(desk, args, (asker) => wordFor(typed).answer(desk, asker, typed.text))
  }
}
