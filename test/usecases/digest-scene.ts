import { randomUUID } from 'node:crypto'
import { expect, onTestFinished } from 'vitest'
import type { Level } from '../../src/domain/assessment/level.ts'
import { DAY } from '../../src/domain/time.ts'
import type { DigestDetails } from '../../src/usecases/digest-ports.ts'
import type { Delivery, DeliveryKind } from '../../src/usecases/ledger-ports.ts'
import type { SlackDirectory } from '../../src/usecases/ports.ts'
import { composeDigest } from '../../src/usecases/speaking/compose-digest.ts'
import { createBook } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'

/** The Sunday noon on which the digest is due, and the same time a week before. */
export const [SLOT, LAST] = [NOW, NOW - 7 * DAY]
const DAYS = { [SLOT]: '2026-11-22', [LAST]: '2026-11-15' }

type Channel = Extract<Awaited<ReturnType<SlackDirectory['audience']>>, { kind: 'members' }>

/** A book with a digest of it in #leads, among Mia, a member, and Lea, a lead. */
export async function digestOfBook(details: Partial<DigestDetails> = {}) {
  const { url, store, close } = await openSharedStore()
  onTestFinished(close)
  const book = await createBook(url)
  onTestFinished(book.close)
  const { workspace, workspaceId } = book
  const mia = await book.teammate('Mia', { slackUserId: 'MIA' })
  await book.teammate('Lea', { slackUserId: 'LEA', isLead: true })
  await book.query("UPDATE teammate SET wants_digest = true WHERE slack_user_id in ('MIA', 'LEA')")
  await book.teammate('Gus', { slackUserId: 'GUS', isOutsider: true })
  const usual = {
    channelId: 'LEADS',
    segment: '',
    weekday: 7,
    minute: 720,
    timeZone: 'UTC',
    isPublicAllowed: false
  }
  const kept = await store.digests.add(workspaceId, { ...usual, ...details }, mia, NOW)
  const digest = kept.kind === 'kept' ? kept.digest : expect.fail(kept.kind)
  const channel: Channel = {
    kind: 'members',
    isShared: false,
    isPublic: false,
    isBotIn: true,
    isArchived: false,
    slackUserIds: ['MIA', 'LEA']
  }
  const slack: SlackDirectory = {
    person: async () => null,
    people: async function* () {},
    audience: async () => channel
  }
  const composed = async (kind: DeliveryKind, recipient = 'LEADS', now = NOW) => {
    const delivery: Delivery = {
      id: randomUUID(),
      workspaceId,
      kind,
      recipient,
      cause: digest.id,
      period: '2026-11-22',
      slotAt: SLOT,
      notBefore: SLOT,
      state: 'sending',
      attempts: 1,
      holder: null,
      firstTriedAt: null,
      sentAt: null,
      place: null,
      reason: null,
      thread: kind === 'digest_more' ? { channelId: recipient, ts: '1' } : null
    }
    return composeDigest({ ...store, slack }, workspace, delivery, now)
  }
  return {
    book,
    store,
    digest,
    channel,
    mia,
    /** What a message comes to. */
    composed,
    /** A client pinned at a level, which stood at another a week ago. */
    async client(
      name: string,
      level: Level,
      about: Parameters<typeof book.client>[1] & { before?: Level } = {}
    ) {
      const { before = level, ...said } = about
      const id = await book.client(name, {
        ownerId: mia,
        annualRevenue: { amount: '1000.00', currency: 'EUR' },
        ...said
      })
      const pin = {
        kind: 'override',
        madeAt: daysAgo(1),
        byId: mia,
        level,
        note: 'A secret of ours'
      } as const
      const none = { pulse: null, service: null, engagement: null, trust: null, expiresOn: '2026-12-24' }
      const entry = { clientId: id, sourceKey: randomUUID(), details: { ...pin, ...none } }
      await store.records.add(workspaceId, 'judgement', entry, mia, daysAgo(1))
      const numbers = { score: 70, computedLevel: before, inputs: 5, drivers: [] }
      const snapshot = {
        day: DAYS[LAST] ?? '',
        asOf: LAST,
        basis: 'score' as const,
        level: before,
        exposure: null,
        policyVersion: 1,
        ...numbers
      }
      await store.history.record(workspaceId, snapshot.day, [{ clientId: id, snapshot }])
      return id
    },
    /** The digest was said and listed these. */
    said: (at: number, clientIds: string[], kind: DeliveryKind = 'digest', recipient = 'LEADS') =>
      book.query(
        `INSERT INTO delivery (id, workspace_id, kind, recipient, cause, period, slot_at, decided_at, not_before, state, client_ids)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $6, $6, 'sent', $7)`,
        [workspaceId, kind, recipient, digest.id, DAYS[at], new Date(at), clientIds]
      ),
    async digestSaid(kind: 'digest' | 'digest_copy' = 'digest', recipient = 'LEADS', now = NOW) {
      const came = await composed(kind, recipient, now)
      if (came.kind !== 'say' || came.words.kind !== 'digest') expect.fail(JSON.stringify(came))
      return came.words.digest
    }
  }
}
