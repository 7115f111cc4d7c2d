import { z } from 'zod'
import { act } from '../client/act.ts'
import { jump } from '../client/jump.ts'
import type { Outcome } from '../client/outcome.ts'
import type { Platform } from '../client/platform.ts'
import { say } from '../client/say.ts'
import { dismiss, openHome, runShortcut } from '../client/shortcut.ts'
import { close, submit } from '../client/submit.ts'
import { suggest } from '../client/suggest.ts'
import type { PageAnswer } from '../page/protocol.ts'
import type { User } from '../state/records.ts'

const elementState = z.looseObject({ type: z.string() })
const stateValues = z.record(z.string(), z.record(z.string(), elementState))
const messagePlace = z.object({ channel: z.string(), ts: z.string() })
const container = z.discriminatedUnion('type', [
  messagePlace.extend({ type: z.literal('message') }),
  z.object({ type: z.literal('view'), viewId: z.string() })
])
const element = { container, blockId: z.string(), actionId: z.string() }

const actionSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('say'),
    channel: z.string(),
    text: z.string(),
    threadTs: z.string().optional(),
    files: z.array(z.object({ name: z.string(), content: z.base64() })).default([])
  }),
  z.object({ type: z.literal('act'), ...element, value: elementState, values: stateValues.default({}) }),
  z.object({ type: z.literal('submit'), viewId: z.string(), values: stateValues }),
  z.object({ type: z.literal('close'), viewId: z.string() }),
  z.object({ type: z.literal('shortcut'), callbackId: z.string(), message: messagePlace.optional() }),
  z.object({ type: z.literal('openHome') }),
  z.object({ type: z.literal('options'), ...element, query: z.string() }),
  z.object({ type: z.literal('dismiss'), ...messagePlace.shape }),
  z.object({ type: z.literal('jump'), to: z.int() })
])

/** What the page posts: who acts, and what they did. */
export const actRequestSchema = z.object({ user: z.string(), action: actionSchema })

/** Does what a person did on the page. */
export async function doPageAction(
  platform: Platform,
  user: User,
  action: z.infer<typeof actionSchema>
): Promise<PageAnswer> {
  switch (action.type) {
    case 'say': {
      const conversation = platform.workspace.conversations.get(action.channel)
      if (conversation === undefined) return { ok: false, problem: 'This is no longer there.' }
      const { text, threadTs = null } = action
      const files = action.files.map(({ name, content }) => ({ name, bytes: Buffer.from(content, 'base64') }))
      return answer(await say(platform, user, { conversation, text, threadTs, files }))
    }
    case 'act':
      return answer(await act(platform, user, action))
    case 'submit':
      return answer(await submit(platform, user, action))
    case 'close':
      return answer(await close(platform, user, action.viewId))
    case 'shortcut':
      return answer(await runShortcut(platform, user, action))
    case 'openHome':
      return answer(await openHome(platform, user))
    case 'options': {
      const found = await suggest(platform, user, action)
      return found.ok ? { ok: true, options: found.options } : answer(found)
    }
    case 'dismiss':
      return answer(dismiss(platform, user, action))
    case 'jump':
      return answer(await jump(platform, action.to))
  }
}

function answer({ ok, problem, errors }: Outcome): PageAnswer {
  if (ok) return { ok: true }
  return { ok: false, problem: problem ?? '', ...(Object.keys(errors).length > 0 ? { errors } : {}) }
}
