import { signal } from '@preact/signals'
import type { Confirm } from '@slack/types'
import { asBlocks, type KitElement } from '../blocks/kit.ts'
import type { ElementState, PageContainer } from '../protocol.ts'
import { enter, keyOf } from '../state/fields.ts'
import { setProblem } from '../state/notices.ts'
import { act } from '../state/server.ts'
import { snapshot } from '../state/snapshot.ts'
import { collectStates } from './collect-states.ts'
import { actionIdOf, type Seat } from './seat.ts'

/** A question that must be answered before an action goes out. */
export interface PendingConfirm {
  question: Confirm
  onYes: () => void
}

/** The question shown now, if any. */
export const pendingConfirm = signal<PendingConfirm | null>(null)

/** Elements whose action is on its way, as `container block action`. */
export const busyElements = signal<ReadonlySet<string>>(new Set())

/** The key of an element in `busyElements`. */
export function busyKey(seat: Seat, element: KitElement): string {
  return `${keyOf(seat.container)} ${seat.blockId} ${actionIdOf(element)}`
}

/** Takes a change of an element: remembers it, and sends it where changes are sent at once, after asking if need be. */
export function change(seat: Seat, element: KitElement, state: ElementState): void {
  const question = 'confirm' in element ? element.confirm : undefined
  const go = () => {
    enter(keyOf(seat.container), seat.blockId, actionIdOf(element), state)
    if (seat.isDispatching) void send(seat, element, state)
  }
  if (question !== undefined && seat.isDispatching) pendingConfirm.value = { question, onYes: go }
  else go()
}

/** Sends a press that leaves no state behind: a button, an overflow option, a feedback button. */
export function press(seat: Seat, element: KitElement, state: ElementState): void {
  const question = 'confirm' in element ? element.confirm : undefined
  const go = () => void send(seat, element, state)
  if (question !== undefined) pendingConfirm.value = { question, onYes: go }
  else go()
}

async function send(seat: Seat, element: KitElement, value: ElementState): Promise<void> {
  const busy = busyKey(seat, element)
  const { container, blockId } = seat
  busyElements.value = new Set([...busyElements.value, busy])
  setProblem(keyOf(container), null)
  const values = collectStates(container, asBlocks(blocksOf(container)))
  const answer = await act({ type: 'act', container, blockId, actionId: actionIdOf(element), value, values })
  busyElements.value = new Set([...busyElements.value].filter((key) => key !== busy))
  if (!answer.ok) setProblem(keyOf(container), answer.problem)
}

function blocksOf(container: PageContainer): unknown[] {
  const now = snapshot.value
  if (now === null) return []
  if (container.type === 'message') {
    const isIt = (message: { channel: string; ts: string }) =>
      message.channel === container.channel && message.ts === container.ts
    return now.messages.find(isIt)?.blocks ?? []
  }
  if (now.home?.id === container.viewId) return now.home.blocks
  return now.modals.find((view) => view.id === container.viewId)?.blocks ?? []
}
