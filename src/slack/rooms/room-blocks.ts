import type { Button, StaticSelect } from '@slack/types'
import { button } from '../blocks/button.ts'
import { option } from '../blocks/input.ts'
import { plain } from '../blocks/text.ts'
import { ACTIONS, numbered } from '../ids.ts'
import { SLACK_LIMITS } from '../limits.ts'

/** The card of a client, and what lies behind it. */
export const ROOMS = [
  'card',
  'why',
  'changes',
  'trend',
  'people',
  'plan',
  'timeline',
  'feedback',
  'record'
] as const
export type Room = (typeof ROOMS)[number]

/** Where a button leads: a room of a client, what of it, and which page. `read-room.ts` reads it again. */
export function roomValue(room: Room, clientId: string, detail: string | number = '', page = 0): string {
  return [room, clientId, detail, page].join(':')
}

/** Buttons that lead to rooms. All of a message stand in one row, as they are numbered by their place in it. */
export function doors(...all: readonly (readonly [label: string, value: string])[]): Button[] {
  return all.map(([label, value], place) => button(label, numbered(ACTIONS.openRoom, place), value))
}

/** The way back. */
export function backTo(clientId: string): readonly [string, string] {
  return ['Back to the card', roomValue('card', clientId)]
}

/** Leads to "Previous" and "Next" where there are such pages. */
export function pageDoors(page: number, pages: number, wayTo: (page: number) => string) {
  const previous = page > 0 ? [['Previous', wayTo(page - 1)] as const] : []
  return page < pages - 1 ? [...previous, ['Next', wayTo(page + 1)] as const] : previous
}

/** Leads to every room from a card: one select reads calmer than a row of buttons. */
export function roomSelect(clientId: string, rooms: readonly Room[] = OFFERED): StaticSelect {
  return {
    type: 'static_select',
    action_id: ACTIONS.openRoom,
    placeholder: plain('Look closer…', SLACK_LIMITS.placeholder),
    options: rooms.map((room) => option(NAMES[room], roomValue(room, clientId)))
  }
}

/** What a card of a scored client offers; the other rooms are entered from these. */
const OFFERED: readonly Room[] = ['why', 'people', 'plan', 'timeline', 'feedback', 'record']

const NAMES: Record<Room, string> = {
  card: 'Card',
  why: 'Why this score',
  changes: 'What changed',
  trend: 'Trend',
  people: 'People',
  plan: 'Plan: risks, actions, commitments',
  timeline: 'Timeline',
  feedback: 'Feedback: complaints, requests, scores',
  record: 'The client itself, its contracts'
}
