import { isRecord, textOf } from '../state/json.ts'
import { decodeEntities } from '../state/mrkdwn.ts'
import type { Block, Message, MessageMetadata, StateValues, View } from '../state/records.ts'

/** A message as a person reads it. */
export interface SeenMessage {
  channel: string
  ts: string
  /** The writer's user id. */
  from: string
  /** The fallback text, as stored. */
  text: string
  blocks: readonly Block[]
  /** All that can be read in it, a line for each text, entities decoded. */
  words: string
  isEphemeral: boolean
  isEdited: boolean
  threadTs: string | null
  metadata: MessageMetadata | null
  fileIds: readonly string[]
}

/** A modal or the Home tab as a person reads it. */
export interface SeenView {
  id: string
  callbackId: string
  title: string
  submit: string | null
  close: string | null
  blocks: readonly Block[]
  words: string
  /** What is entered, in the shape of `view.state.values`. */
  values: StateValues
  /** By block id. */
  errors: Readonly<Record<string, string>>
  privateMetadata: string
  hash: string
}

/** Where words stand; `title` is a chart's, `fallback` that of a date. */
const READ_KEYS = new Set(['text', 'caption', 'alt_text', 'title', 'fallback'])
const UNREAD_KEYS = new Set(['options', 'option_groups', 'confirm', 'placeholder', 'value', 'url'])

export function seenMessage(message: Message): SeenMessage {
  return {
    channel: message.channel,
    ts: message.ts,
    from: message.user,
    text: message.text,
    blocks: message.blocks,
    words: message.blocks.length > 0 ? wordsOf(message.blocks) : decodeEntities(message.text),
    isEphemeral: message.ephemeralTo !== null,
    isEdited: message.editedTs !== null,
    threadTs: message.threadTs,
    metadata: message.metadata,
    fileIds: message.fileIds
  }
}

export function seenView(view: View): SeenView {
  return {
    id: view.id,
    callbackId: view.callbackId,
    title: textOf(view.title),
    submit: view.submit === null ? null : textOf(view.submit),
    close: view.close === null ? null : textOf(view.close),
    blocks: view.blocks,
    words: wordsOf(view.blocks),
    values: view.values,
    errors: view.errors,
    privateMetadata: view.privateMetadata,
    hash: view.hash
  }
}

/** Everything readable in Block Kit JSON, in order; what only a menu would show is left out. */
function wordsOf(blocks: readonly unknown[]): string {
  return decodeEntities(blocks.flatMap(linesIn).join('\n'))
}

function linesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(linesIn)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, item]) => {
    if (UNREAD_KEYS.has(key)) return value['type'] === 'raw_number' && key === 'value' ? [String(item)] : []
    if (typeof item === 'string') return READ_KEYS.has(key) ? [item] : []
    return linesIn(item)
  })
}
