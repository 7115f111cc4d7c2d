import { signal } from '@preact/signals'
import { now } from './clock.ts'

/** A line that only this page knows, shown as Slackbot's in a conversation: what went wrong with what was typed. */
export interface Notice {
  id: number
  channel: string
  threadTs: string | null
  text: string
  ts: string
}

/** Lines not yet dismissed, oldest first. */
export const notices = signal<Notice[]>([])

/** Problems of buttons and menus by container key, shown beneath the message or view they sit in. */
export const problems = signal<Record<string, string>>({})

let lastId = 0

/** Adds a line to a conversation, or to one of its threads. */
export function addNotice(channel: string, threadTs: string | null, text: string): void {
  lastId += 1
  const ts = (now() / 1000).toFixed(6)
  notices.value = [...notices.value, { id: lastId, channel, threadTs, text, ts }]
}

/** Takes a line away. */
export function dismissNotice(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id)
}

/** Shows or (null) clears the problem of a container. */
export function setProblem(key: string, text: string | null): void {
  const { [key]: _, ...others } = problems.value
  problems.value = text === null ? others : { ...others, [key]: text }
}
