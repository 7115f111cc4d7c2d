import { computed, type ReadonlySignal } from '@preact/signals'
import type { Snapshot } from '../protocol.ts'
import { snapshot } from './snapshot.ts'

const team = part('team')
const app = part('app')
const hasClock = part('hasClock')
const actingUser = part('actingUser')
const users = part('users')
const channels = part('channels')
const messages = part('messages')
const home = part('home')
const modals = part('modals')

/** The parts of the current snapshot. Whatever reads one is drawn anew when that part has changed, and at no other time. */
const parts: Omit<Snapshot, 'now'> = {
  get team() {
    return team.value
  },
  get app() {
    return app.value
  },
  get hasClock() {
    return hasClock.value
  },
  get actingUser() {
    return actingUser.value
  },
  get users() {
    return users.value
  },
  get channels() {
    return channels.value
  },
  get messages() {
    return messages.value
  },
  get home() {
    return home.value
  },
  get modals() {
    return modals.value
  }
}

/** The current snapshot; reading it before the first one arrived is a mistake of this page. */
export function workspace(): Omit<Snapshot, 'now'> {
  return parts
}

function part<Name extends keyof Snapshot>(name: Name): ReadonlySignal<Snapshot[Name]> {
  return computed(() => {
    if (snapshot.value === null)
      throw new Error('The page drew a conversation before the first snapshot arrived.')
    return snapshot.value[name]
  })
}
