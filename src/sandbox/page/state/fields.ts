import { signal } from '@preact/signals'
import type { ElementState, PageContainer, StateValues } from '../protocol.ts'

/**
 * What a person typed or chose and did not yet see confirmed, by container, block id and action id. Kept when the
 * blocks of a view are replaced, so an update from the app never eats words.
 */
const fields = signal<Record<string, StateValues>>({})

/** Field errors found here or sent by the app, by view id, then block id. */
export const fieldErrors = signal<Record<string, Record<string, string>>>({})

/** One string for a container, usable as a key. */
export function keyOf(container: PageContainer): string {
  return container.type === 'view' ? container.viewId : `${container.channel} ${container.ts}`
}

/** What was entered in an element; undefined when it was never touched. */
export function enteredState(key: string, blockId: string, actionId: string): ElementState | undefined {
  return fields.value[key]?.[blockId]?.[actionId]
}

/** Remembers what was entered, and takes back the error it may have had. */
export function enter(key: string, blockId: string, actionId: string, state: ElementState): void {
  const container = fields.value[key] ?? {}
  const block = { ...container[blockId], [actionId]: state }
  fields.value = { ...fields.value, [key]: { ...container, [blockId]: block } }
  const errors = fieldErrors.value[key]
  if (errors?.[blockId] !== undefined) {
    const { [blockId]: _, ...others } = errors
    fieldErrors.value = { ...fieldErrors.value, [key]: others }
  }
}

/** Forgets everything about views that are gone. */
export function keepOnly(keys: Set<string>): void {
  fields.value = onlyThose(fields.peek(), keys)
  fieldErrors.value = onlyThose(fieldErrors.peek(), keys)
}

/** The same record where nothing goes, so that nothing is drawn anew. */
function onlyThose<Value>(all: Record<string, Value>, keys: Set<string>): Record<string, Value> {
  const isKept = (key: string) => keys.has(key) || key.includes(' ')
  if (Object.keys(all).every(isKept)) return all
  return Object.fromEntries(Object.entries(all).filter(([key]) => isKept(key)))
}
