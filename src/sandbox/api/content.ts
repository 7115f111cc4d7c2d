import { z } from 'zod'
import { SLACK_LIMITS } from '../../slack/limits.ts'
import type { Workspace } from '../state/workspace.ts'
import { structure, text } from './arguments.ts'
import { checkBlocks } from './block-check.ts'
import { argumentFailure, SlackFailure } from './method.ts'

const metadataSchema = z.object({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown())
})

/** The arguments that say what a message contains. */
export const contentArguments = {
  text: text.optional(),
  blocks: structure(z.unknown()).optional(),
  attachments: structure(z.array(z.unknown())).optional(),
  metadata: structure(z.unknown()).optional()
}

interface ContentArguments {
  text?: string | undefined
  blocks?: unknown
  attachments?: unknown[] | undefined
  metadata?: unknown
}

export interface Content {
  text: string | undefined
  blocks: unknown[] | undefined
  /** Null for the empty object, which takes away what was there. */
  metadata: z.infer<typeof metadataSchema> | null | undefined
  /** Fields of the answer that tell of text that was cut. */
  warning: Record<string, unknown>
}

/** Checks a message's content by Slack's rules and cuts text that is too long. */
export function readContent({ missingBlocks }: Workspace, args: ContentArguments): Content {
  const blocks = readBlocks(args.blocks, missingBlocks)
  const hasWords = (args.text ?? '') !== ''
  if (!hasWords && (blocks ?? []).length === 0 && (args.attachments ?? []).length === 0) {
    throw new SlackFailure('no_text')
  }
  const characters = [...(args.text ?? '')]
  const isCut = characters.length > SLACK_LIMITS.message.text
  return {
    text: isCut ? characters.slice(0, SLACK_LIMITS.message.text).join('') : args.text,
    blocks,
    metadata: readMetadata(args.metadata),
    warning: isCut ? cutWarning() : {}
  }
}

function readBlocks(blocks: unknown, missing: ReadonlySet<string>): unknown[] | undefined {
  if (blocks === undefined || blocks === null) return undefined
  if (!Array.isArray(blocks)) throw new SlackFailure('invalid_blocks_format')
  const problems = checkBlocks(blocks, 'message', missing)
  if (problems.length > 0) throw argumentFailure('invalid_blocks', problems)
  return blocks
}

function readMetadata(metadata: unknown): Content['metadata'] {
  if (metadata === undefined || metadata === null) return undefined
  if (typeof metadata === 'object' && Object.keys(metadata).length === 0) return null
  const parsed = metadataSchema.safeParse(metadata)
  if (!parsed.success) throw new SlackFailure('invalid_metadata_format')
  return parsed.data
}

function cutWarning(): Record<string, unknown> {
  const messages = [`[WARN] text was cut at ${SLACK_LIMITS.message.text} characters`]
  return { warning: 'message_truncated', response_metadata: { warnings: ['message_truncated'], messages } }
}
