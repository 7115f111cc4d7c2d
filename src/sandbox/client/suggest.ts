import { z } from 'zod'
import { SLACK_LIMITS } from '../../slack/limits.ts'
import { suggestionPayload } from '../delivery/payloads.ts'
import type { PageContainer } from '../page/protocol.ts'
import type { User } from '../state/records.ts'
import { failed, type Outcome } from './outcome.ts'
import { findElement, findPlace } from './place.ts'
import type { Platform } from './platform.ts'

const words = z.object({
  type: z.literal('plain_text'),
  text: z.string().min(1).max(SLACK_LIMITS.option.text)
})
const option = z.looseObject({ text: words, value: z.string().max(SLACK_LIMITS.option.value) })
const options = z.array(option).max(SLACK_LIMITS.select.maxOptions)
const group = z.looseObject({ label: words, options })

const answerSchema = z.union([
  z.object({ options }),
  z.object({ option_groups: z.array(group).max(SLACK_LIMITS.select.maxGroups) })
])

type Option = z.infer<typeof option>
export type Suggestions =
  | { ok: true; options: (Option | z.infer<typeof group>)[] }
  | (Outcome & { ok: false })

/** Asks the app for the options of an external select that match what a person typed. */
export async function suggest(
  { workspace, line }: Platform,
  user: User,
  asked: { container: PageContainer; blockId: string; actionId: string; query: string }
): Promise<Suggestions> {
  const place = findPlace(workspace, user, asked.container)
  const found = place && findElement(place, asked)
  if (place === undefined || found === undefined) return refused('This is no longer there.')
  const minimum = found.element['min_query_length']
  if (asked.query.length < (typeof minimum === 'number' ? minimum : 3)) return { ok: true, options: [] }
  const payload = suggestionPayload(workspace, user, place, {
    block_id: asked.blockId,
    action_id: asked.actionId,
    value: asked.query
  })
  const ack = await line.deliver({ type: 'interactive', payload })
  const parsed = ack.ok ? answerSchema.safeParse(ack.body) : undefined
  if (!parsed?.success) return refused('We had some trouble connecting. Try again?')
  return { ok: true, options: 'options' in parsed.data ? parsed.data.options : parsed.data.option_groups }
}

function refused(problem: string): Suggestions {
  return { ...failed(problem), ok: false }
}
