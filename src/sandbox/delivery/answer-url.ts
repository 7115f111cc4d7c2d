import { z } from 'zod'
import { flag, text } from '../api/arguments.ts'
import { contentArguments, readContent } from '../api/content.ts'
import { SlackFailure } from '../api/method.ts'
import { addMessage, editMessage, findMessage, removeMessage } from '../state/messages.ts'
import { type ResponseUrl, useResponseUrl } from '../state/response-urls.ts'
import type { Workspace } from '../state/workspace.ts'

const answerSchema = z.object({
  ...contentArguments,
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: flag.default(false),
  delete_original: flag.default(false),
  thread_ts: text.optional()
})

/** What posting to a response URL answers: Slack says `ok`, or a JSON error with a status of its own. */
export interface UrlAnswer {
  status: 200 | 400 | 404
  body: string
}

/** Posts, replaces or deletes by a response URL: https://docs.slack.dev/interactivity/handling-user-interaction */
export function answerUrl(workspace: Workspace, key: string, body: unknown): UrlAnswer {
  const place = useResponseUrl(workspace, key)
  if (typeof place === 'string') return refusal(404, place)
  const parsed = answerSchema.safeParse(body)
  if (!parsed.success) return refusal(400, 'invalid_payload')
  try {
    respond(workspace, place, parsed.data)
    return { status: 200, body: 'ok' }
  } catch (error) {
    if (error instanceof SlackFailure) return refusal(400, error.code, error.details)
    throw error
  }
}

function respond(workspace: Workspace, place: ResponseUrl, answer: z.infer<typeof answerSchema>): void {
  const original =
    place.originalTs === null ? undefined : findMessage(workspace, place.channelId, place.originalTs)
  if (answer.delete_original) {
    if (original === undefined) throw new SlackFailure('message_not_found')
    removeMessage(workspace, original)
    return
  }
  const content = readContent(workspace, answer)
  if (answer.replace_original && original !== undefined) {
    editMessage(workspace, original, { text: content.text ?? '', blocks: content.blocks ?? [] })
    return
  }
  addMessage(workspace, {
    channel: place.channelId,
    user: workspace.app.botUserId,
    text: content.text ?? '',
    blocks: content.blocks ?? [],
    threadTs: answer.thread_ts ?? place.threadTs,
    metadata: content.metadata ?? null,
    ephemeralTo: answer.response_type === 'ephemeral' ? place.userId : null
  })
}

function refusal(status: 400 | 404, error: string, details: Record<string, unknown> = {}): UrlAnswer {
  return { status, body: JSON.stringify({ ok: false, error, ...details }) }
}
