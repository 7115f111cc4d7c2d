import pg from 'pg'
import type { PolicySettings } from '../../../src/domain/policy.ts'
import { DAY, type Instant } from '../../../src/domain/time.ts'
import type { Store } from '../../../src/store/store.ts'
import type { Book } from '../../support/book.ts'
import { BEGIN, END } from '../world/days.ts'
import type { World } from '../world/world.ts'
import { createBot, type Spoken } from './bot.ts'
import { deedsOf } from './write.ts'

const MINUTE = 60_000
/** Clients are looked at every five minutes. */
const SLOT = 5 * MINUTE

/** What the year does to the bot. */
export type Mishaps = {
  /** No bot runs from one instant to another. */
  rest: { from: Instant; until: Instant }
  /** The machine's clock goes back an hour, which then passes once more. */
  clockBackAt: Instant
}

/** When what is due at an instant is done. */
export const ticksIn =
  ({ rest }: Mishaps) =>
  (due: Instant): Instant => {
    const slot = Math.ceil(Math.max(due, BEGIN) / SLOT) * SLOT
    return rest.from <= slot && slot < rest.until ? rest.until : slot
  }

/**
 * Lets the year pass: from one instant at which something happens or is due to the next. The slots in between find nothing, so that the
 * latest of them may stand for all.
 */
export async function passYear(
  world: World,
  settings: PolicySettings,
  mishaps: Mishaps,
  { book, store, url }: { book: Book; store: Store; url: string }
): Promise<{ spoken: Spoken[]; faults: unknown[] }> {
  const eyes = new pg.Client({ connectionString: url })
  await eyes.connect()
  const bot = createBot(store, book)
  const deeds = deedsOf(world, book, store, BEGIN)
  const ticks = ticksIn(mishaps)
  await store.policies.save(book.workspaceId, settings, 1, null, BEGIN)

  /** What a tick does at an instant; returns when something is due next. */
  async function tick(now: Instant): Promise<Instant> {
    await bot.decide(now)
    for (;;) {
      const { at, isToSay } = await nextDue(eyes, book, now)
      if (!isToSay) return at
      await bot.say()
    }
  }
  let done = 0
  let isClockBack = false
  let counted = 0
  for (let now = BEGIN; now < END; ) {
    for (let deed = deeds[done]; deed !== undefined && deed.at <= now; deed = deeds[done]) {
      await deed.write()
      if (deed.isAboutPeople === true) bot.forget()
      done++
    }
    if (now === BEGIN) await setDigests(world, book, store)
    // PostgreSQL looks each minute which tables have grown, and there are few minutes in so short a year.
    if (now - BEGIN >= 2 ** counted * DAY - DAY) {
      await eyes.query('analyze')
      counted++
    }
    if (!isClockBack && now >= mishaps.clockBackAt) {
      isClockBack = true
      for (let back = now - 60 * MINUTE; back < now; back += 20 * MINUTE) await tick(back)
    }
    const due = await tick(now)
    now = ticks(Math.max(Math.min(due, deeds[done]?.at ?? END), now + 1))
  }
  await eyes.end()
  return { spoken: bot.spoken, faults: bot.faults }
}

async function setDigests({ digests, people }: World, { workspaceId }: Book, store: Store) {
  for (const { hour, minute, ...digest } of digests) {
    const details = { ...digest, minute: 60 * hour + minute, isPublicAllowed: false }
    await store.digests.add(workspaceId, details, people[0]?.id ?? '', BEGIN)
  }
}

/** When something is due after now, as the database knows, and whether something is to be said now. */
async function nextDue(eyes: pg.Client, { workspaceId }: Book, now: Instant) {
  const values = [workspaceId, new Date(now)]
  const { rows } = await eyes.query<{ at: number; isToSay: boolean }>({ name: 'due', text: NEXT_DUE, values })
  return rows[0] ?? { at: END, isToSay: false }
}

const NEXT_DUE = `
  select 1000 * date_part('epoch', least(
      (select greatest(min(look_at), $2::timestamptz) from client_look where workspace_id = $1),
      (select min(next_at) from schedule where workspace_id = $1 and job in ('digest', 'monday-plan')),
      (select min(not_before) from delivery where workspace_id = $1 and state = 'pending' and not_before > $2))) as at,
    exists (
      select from delivery where workspace_id = $1 and state = 'pending' and not_before <= $2) as "isToSay"`
