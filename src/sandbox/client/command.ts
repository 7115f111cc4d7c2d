import { z } from 'zod'
import { contentArguments, readContent } from '../api/content.ts'
import { SlackFailure } from '../api/method.ts'
import { commandPayload } from '../delivery/payloads.ts'
import { addMessage } from '../state/messages.ts'
import { escapeTyped } from '../state/mrkdwn.ts'
import type { Conversation, User } from '../state/records.ts'
import type { Workspace } from '../state/workspace.ts'
import { DONE, failed, type Outcome } from './outcome.ts'
import type { Platform } from './platform.ts'

const answerSchema = z.object({
  ...contentArguments,
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral')
})

/** Runs a slash command and shows what the app acknowledges it with. */
export async function runCommand(
  { workspace, line: toApp }: Platform,
  user: User,
  { conversation, line, threadTs }: { conversation: Conversation; line: string; threadTs: string | null }
): Promise<Outcome> {
  const [, command = '', text = ''] = /^(\S+)\s*([\s\S]*)$/.exec(line) ?? []
  if (!isKnown(workspace, user, command)) return failed(notACommand(command))
  if (threadTs !== null) return failed(`${command} is not supported in threads. Sorry!`)
  const payload = commandPayload(workspace, { user, conversation, command, text: text.trimEnd() })
  const ack = await toApp.deliver({ type: 'slash_commands', payload })
  if (!ack.ok) return failed(`${command} failed with the error "${ack.reason}"`)
  return showAnswer(workspace, ack.body, { user, conversation, command, line })
}

/** People of other companies in a shared channel cannot run this company's commands. */
function isKnown(workspace: Workspace, user: User, command: string): boolean {
  const { app, manifest } = workspace
  return (
    app.isInstalled &&
    user.kind !== 'stranger' &&
    manifest.oauth_config.scopes.bot.includes('commands') &&
    manifest.features.slash_commands.some((known) => known.command === command)
  )
}

function notACommand(command: string): string {
  return (
    `${command} is not a valid command. In Slack, all messages that start with the "/" character are interpreted ` +
    'as commands. If you are trying to send a message and not run a command, try preceding the "/" with an empty space.'
  )
}

function showAnswer(
  workspace: Workspace,
  body: unknown,
  asked: { user: User; conversation: Conversation; command: string; line: string }
): Outcome {
  const fields = typeof body === 'string' ? { text: body } : body
  const parsed = answerSchema.safeParse(fields ?? {})
  const isSilent =
    fields === null || (parsed.success && parsed.data.text === undefined && parsed.data.blocks === undefined)
  if (isSilent) return DONE
  const refusal = failed(`${asked.command} failed with the error "invalid_command_response"`)
  if (!parsed.success) return refusal
  try {
    const content = readContent(workspace, parsed.data)
    const channel = asked.conversation.id
    const isPublic = parsed.data.response_type === 'in_channel'
    if (isPublic) addMessage(workspace, { channel, user: asked.user.id, text: escapeTyped(asked.line) })
    addMessage(workspace, {
      channel,
      user: workspace.app.botUserId,
      text: content.text ?? '',
      blocks: content.blocks ?? [],
      ephemeralTo: isPublic ? null : asked.user.id
    })
    return DONE
  } catch (error) {
    if (error instanceof SlackFailure) return refusal
    throw error
  }
}
