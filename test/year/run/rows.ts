import { randomUUID } from 'node:crypto'
import { FOREVER, type Instant } from '../../../src/domain/time.ts'
import { dateOf } from '../world/days.ts'
import type { Client, Somebody, Story, World } from '../world/world.ts'

/** A row to be written at an instant; one that replaces another (`retires`, by this column) ends its belief. */
export type Row = {
  at: Instant
  table: string
  columns: Record<string, unknown>
  retires: 'client_id' | 'contact_id' | 'source_key' | null
}

/** Tables in an order in which rows find those that they name. */
export const TABLES = [
  'teammate',
  'cover',
  'client',
  'client_version',
  'contact',
  'contact_version',
  'touchpoint',
  'contract',
  'commitment',
  'action',
  'feedback',
  'risk',
  'judgement',
  'loss',
  'snooze',
  'claim',
  'confirmation'
]

const iso = (at: Instant | null) => (at === null ? null : new Date(at).toISOString())

/** Everything that is written down in the year and before it, with when. */
export function rowsOf({ people, covers, clients }: World, workspaceId: string, begin: Instant): Row[] {
  const mine = { workspace_id: workspaceId }
  const row = (at: Instant, table: string, columns: Record<string, unknown>): Row => ({
    at: Math.max(at, begin),
    table,
    columns: { ...mine, ...columns },
    retires: null
  })
  const held = (at: Instant) => ({
    id: randomUUID(),
    recorded_at: iso(Math.max(at, begin)),
    retired_at: iso(FOREVER)
  })
  const fact = (at: Instant, table: string, source_key: string, columns: object) =>
    row(at, table, { ...held(at), source_key, ...columns })
  const story = <Says>(
    { key, versions }: Story<Says>,
    table: string,
    retires: Row['retires'],
    columns: (says: Says) => object
  ) =>
    versions.map(({ at, says }, i) => ({
      ...fact(at, table, key, columns(says)),
      retires: i === 0 ? null : retires
    }))
  const facts = <Says>(stories: readonly Story<Says>[], table: string, columns: (says: Says) => object) =>
    stories.flatMap((one) => story(one, table, 'source_key', columns))
  return [
    ...people.map((person) => row(begin, 'teammate', teammate(person))),
    ...covers.map(({ awayId, delegateId, fromOn, untilOn }) =>
      fact(begin, 'cover', randomUUID(), {
        away_id: awayId,
        delegate_id: delegateId,
        from_on: fromOn,
        until_on: untilOn
      })
    ),
    ...clients.flatMap((client) => {
      const client_id = client.id
      return [
        row(client.recordedAt, 'client', {
          id: client_id,
          added_at: iso(client.addedAt),
          recorded_at: iso(client.recordedAt)
        }),
        ...story(client.facts, 'client_version', 'client_id', (says) => ({
          client_id,
          recorded_by: says.byId,
          name: client.name,
          name_key: client.name.toLowerCase(),
          aliases: [],
          tier: client.tier,
          segment: client.segment,
          owner_id: says.ownerId,
          backup_id: says.backupId,
          annual_revenue: client.hasRevenue ? '1000' : null,
          currency: client.hasRevenue ? 'EUR' : null,
          check_in_days: says.checkInDays,
          executive_days: says.executiveDays,
          is_confidential: client.isConfidential,
          archived_at: iso(says.archivedAt)
        })),
        ...client.contacts.flatMap((contact) => [
          row(contact.versions[0]?.at ?? begin, 'contact', {
            id: contact.key,
            client_id,
            added_at: iso(contact.addedAt),
            recorded_at: iso(contact.versions[0]?.at ?? begin)
          }),
          ...story(contact, 'contact_version', 'contact_id', (says) => ({
            client_id,
            contact_id: contact.key,
            name: contact.key,
            name_key: contact.key,
            is_executive: says.isExecutive,
            role: 'decision_maker',
            counterpart_id: says.counterpartId,
            rhythm_days: says.rhythmDays,
            left_on: says.leftOn,
            successor_id: says.successorId,
            archived_at: iso(says.archivedAt)
          }))
        ]),
        ...happenings(client, fact, row),
        ...facts(client.contracts, 'contract', ({ startsOn, endsOn, optionOn, noticeOn, renewal }) => ({
          client_id,
          starts_on: startsOn,
          ends_on: endsOn,
          option_on: optionOn,
          notice_on: noticeOn,
          renewal
        })),
        ...client.plans.flatMap((plan) =>
          story(plan, plan.kind, 'source_key', ({ ownerId, dueOn, doneOn }) => ({
            client_id,
            [plan.kind]: plan.key,
            owner_id: ownerId,
            due_on: dueOn,
            done_on: doneOn
          }))
        ),
        ...client.feedback.flatMap(({ kind, receivedAt, ...one }) =>
          story(one, 'feedback', 'source_key', (says) => ({
            client_id,
            kind,
            received_at: iso(receivedAt),
            owner_id: says.ownerId,
            severity: says.severity,
            respond_by: iso(says.respondBy),
            responded_at: iso(says.respondedAt),
            resolve_by: iso(says.resolveBy),
            resolved_at: iso(says.resolvedAt),
            told_client_at: iso(says.toldClientAt)
          }))
        ),
        ...client.threats.flatMap(({ kind, ...threat }) =>
          threat.versions.map(({ at, says }, i) => ({
            ...fact(at, 'risk', threat.key, {
              client_id,
              risk: threat.key,
              threat: kind === 'competitor' ? 'high' : null,
              says_leaving: kind === 'leaving',
              owner_id: says.ownerId,
              opened_on: says.openedOn,
              closed_on: says.isOver ? iso(at)?.slice(0, 10) : null
            }),
            retires: i === 0 ? null : ('source_key' as const)
          }))
        ),
        ...facts(client.snoozes, 'snooze', ({ cause, untilOn, endedOn }) => ({
          client_id,
          cause,
          until_on: untilOn,
          reason: 'Holidays',
          ended_on: endedOn
        })),
        ...client.claims.flatMap((claim) =>
          story(claim, 'claim', 'source_key', ({ cause, byId, releasedAt }) => ({
            client_id,
            cause,
            by_id: byId,
            claimed_at: iso(claim.versions[0]?.at ?? begin),
            released_at: iso(releasedAt)
          }))
        )
      ]
    })
  ]
}

function happenings(
  { id: client_id, recordedAt, talks, healthChecks, confirmations, lostAt, facts }: Client,
  fact: (at: Instant, table: string, key: string, columns: object) => Row,
  row: (at: Instant, table: string, columns: Record<string, unknown>) => Row
): Row[] {
  return [
    ...talks.map(({ key, at, contactIds, teammateId, nextStepOn }) =>
      fact(Math.max(at, recordedAt), 'touchpoint', key, {
        client_id,
        occurred_at: iso(at),
        kind: 'call',
        contact_ids: contactIds,
        teammate_ids: [teammateId],
        next_step: nextStepOn === null ? null : 'Send the offer',
        next_step_on: nextStepOn
      })
    ),
    ...healthChecks.map((at) =>
      fact(Math.max(at, recordedAt), 'judgement', randomUUID(), {
        client_id,
        kind: 'health',
        made_at: iso(at),
        trust: 4
      })
    ),
    ...confirmations
      .filter((at) => at > recordedAt)
      .map((at) =>
        row(at, 'confirmation', {
          client_id,
          source_key: `${client_id} ${at}`,
          confirmed_at: iso(at),
          by_id: facts.versions[0]?.says.ownerId
        })
      ),
    ...(lostAt === null || lostAt <= recordedAt
      ? []
      : [
          fact(lostAt, 'loss', client_id, {
            client_id,
            lost_on: dateOf(Math.floor(lostAt / 86_400_000)),
            reasons: []
          })
        ])
  ]
}

function teammate({ id, name, timeZone, quietHours, isLead, isAdmin, wantsDigest }: Somebody) {
  return {
    id,
    slack_user_id: `U${name}`,
    name,
    time_zone: timeZone,
    is_active: true,
    is_outsider: false,
    is_admin: isAdmin,
    is_lead: isLead,
    quiet_from: quietHours?.from ?? null,
    quiet_to: quietHours?.to ?? null,
    wants_digest: wantsDigest,
    refreshed_at: '2027-01-01'
  }
}
