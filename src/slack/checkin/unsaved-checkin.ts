import * as z from 'zod'
import { SENTIMENTS, TOUCHPOINT_KINDS } from '../../domain/clients/touchpoint.ts'
import type { CompleteCheckin } from '../../usecases/check-checkin.ts'
import { UNSAVED } from '../ids.ts'

/** All of a check-in but its long texts, as a button carries it. */
const payloadSchema = z.object({
  sourceKey: z.string(),
  clientId: z.string(),
  kind: z.enum(TOUCHPOINT_KINDS),
  occurredAt: z.number(),
  contactIds: z.array(z.string()),
  newContact: z.object({
    name: z.string().nullable(),
    title: z.string().nullable(),
    isExecutive: z.boolean()
  }),
  teammateSlackIds: z.array(z.string()),
  sentiment: z.literal(SENTIMENTS).nullable(),
  nextStepOn: z.string().nullable()
})

/** The blocks that hold the long texts; everything else in the message is for reading only. */
const verbatimSchema = z.object({
  block_id: z.enum([UNSAVED.summary, UNSAVED.nextStep]),
  elements: z.tuple([
    z.object({ elements: z.array(z.object({ text: z.string().optional(), url: z.string().optional() })) })
  ])
})

/** Writes what the button carries. Stays below Slack's 2,000 characters by the limits of the form. */
export function writeUnsaved(checkin: CompleteCheckin, sourceKey: string): string {
  const { summary: _, nextStep: __, ...rest } = checkin
  return JSON.stringify({ sourceKey, ...rest })
}

/** Reads a check-in back from the button and the message around it. Throws when we did not write it. */
export function readUnsaved(
  payload: string,
  blocks: readonly unknown[]
): { sourceKey: string; checkin: CompleteCheckin } {
  const { sourceKey, ...rest } = payloadSchema.parse(JSON.parse(payload))
  const texts = new Map<string, string>()
  for (const block of blocks) {
    const found = verbatimSchema.safeParse(block)
    if (found.success) texts.set(found.data.block_id, textOf(found.data))
  }
  const summary = texts.get(UNSAVED.summary) ?? null
  return { sourceKey, checkin: { ...rest, summary, nextStep: texts.get(UNSAVED.nextStep) ?? null } }
}

/** Slack may have made a link of what looks like one; its address is what was typed. */
function textOf({ elements: [{ elements }] }: z.infer<typeof verbatimSchema>): string {
  return elements.map(({ text, url }) => text ?? url ?? '').join('')
}
