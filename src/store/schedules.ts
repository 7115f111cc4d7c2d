import type { DueSchedule, ScheduleState, Schedules } from '../usecases/schedule-ports.ts'
import { timestamp } from './bitemporal.ts'
import type { Database } from './database.ts'
import { milliseconds } from './facts/card-columns.ts'
import { fromNow } from './lease.ts'
import { deliveryRows, insertDeliveries } from './ledger/new-deliveries.ts'

/** Creates the repository of what runs when. */
export function createSchedules(db: Database): Schedules {
  return {
    async agree(workspaceId, jobs, terms) {
      const rows = terms.map(({ nextAt, atLatest, ...row }) => ({
        ...row,
        nextAt: timestamp(nextAt),
        atLatest: timestamp(atLatest)
      }))
      await db.write('schedules-agree', AGREE, [workspaceId, jobs, JSON.stringify(rows)])
    },
    async claim(workspaceId, jobs, owner, leaseMs, now) {
      const values = [workspaceId, jobs, owner, leaseMs, timestamp(now)]
      const [due] = await db.write<DueSchedule>('schedules-claim', CLAIM, values)
      return due ?? null
    },
    async decide(owner, { scheduleId, ran, skipped, nextAt, deliveries }, now) {
      const latest = ran ?? skipped.at(-1) ?? nextAt
      const [decided] = await db.write<{ isKept: boolean }>('schedules-decide', DECIDE, [
        scheduleId,
        deliveryRows(deliveries),
        timestamp(now),
        owner,
        timestamp(latest),
        ran === null ? null : timestamp(ran),
        deliveries.length,
        skipped.map(timestamp),
        timestamp(nextAt)
      ])
      return decided?.isKept === true ? 'kept' : 'taken'
    },
    async release(owner, scheduleId, retryAfterMs) {
      await db.write('schedules-release', RELEASE, [owner, scheduleId, retryAfterMs])
    },
    all: (workspaceId) => db.read<ScheduleState>('schedules-all', ALL, [workspaceId]),
    async forgetBefore(workspaceId, before) {
      const values = [workspaceId, timestamp(before)]
      const [counted] = await db.write<{ forgotten: number }>('schedules-forget', FORGET, values)
      return counted?.forgotten ?? 0
    }
  }
}

/** A lease longer than any that is given is from before the server's clock was put back. */
const isFree = (schedule: string) =>
  `(${schedule}.lease_until is null or ${schedule}.lease_until not between clock_timestamp() and ${fromNow('7200000')})`

const TERMS = `s.job, s.subject, s.cron, s.time_zone as "timeZone", ${milliseconds('s.next_at')}::float8 as "nextAt"`

/**
 * One that somebody is deciding on is moved after that, with the next agreement; one that waits after a failure is moved at once, as its
 * terms may have been what was wrong.
 */
const AGREE = `
  with terms as (
    select * from jsonb_to_recordset($3::jsonb) as x(
      job text, subject text, cron text, "timeZone" text, "nextAt" timestamptz, "atLatest" timestamptz)),
  removed as (
    delete from schedule s
    where s.workspace_id = $1::uuid and s.job = any($2::text[]) and not exists (
      select from terms t where t.job = s.job and t.subject = s.subject))
  insert into schedule as s (id, workspace_id, job, subject, cron, time_zone, next_at)
  select gen_random_uuid(), $1::uuid, t.job, t.subject, t.cron, t."timeZone", t."nextAt"
  from terms t
  where not exists (
    select from schedule e
    where e.workspace_id = $1::uuid and e.job = t.job and e.subject = t.subject and e.cron = t.cron
      and e.time_zone = t."timeZone" and e.next_at <= t."atLatest")
  order by t.job, t.subject
  on conflict (workspace_id, job, subject) do update
    set cron = excluded.cron, time_zone = excluded.time_zone, next_at = excluded.next_at, lease_owner = null, lease_until = null
    where s.lease_owner is null or ${isFree('s')}`

const CLAIM = `
  with due as (
    select id from schedule s
    where workspace_id = $1::uuid and job = any($2::text[]) and next_at <= $5::timestamptz and ${isFree('s')}
    order by next_at, id limit 1
    for update skip locked)
  update schedule s set lease_owner = $3::uuid, lease_until = ${fromNow('$4')}
  from due where s.id = due.id
  returning s.id, ${TERMS}, s.workspace_id as "workspaceId"`

/**
 * Whoever decides second waits for the first, and finds that the schedule no longer waits for the slot, or that the slot is there: even
 * then the schedule moves on, or it would be due forever. A slot that was passed over while a clock was wrong may still run.
 */
const DECIDE = `
  with open as materialized (
    select id, workspace_id from schedule where id = $1::uuid and next_at <= $5::timestamptz for update),
  ran as (
    insert into slot (schedule_id, slot_at, state, decided_at, messages)
    select id, $6::timestamptz, 'ran', $3::timestamptz, $7::int from open where $6::timestamptz is not null
    on conflict (schedule_id, slot_at) do update
      set state = excluded.state, decided_at = excluded.decided_at, messages = excluded.messages
      where slot.state = 'skipped'
    returning 1),
  kept as materialized (select * from open where $6::timestamptz is null or exists (select from ran)),
  skipped as (
    insert into slot (schedule_id, slot_at, state, decided_at, messages)
    select k.id, x.slot_at, 'skipped', $3::timestamptz, 0 from kept k, unnest($8::timestamptz[]) x(slot_at)
    on conflict (schedule_id, slot_at) do nothing),
  ${insertDeliveries('kept')},
  moved as (
    update schedule s set lease_owner = null, lease_until = null,
      next_at = case when exists (select from open) then greatest(s.next_at, $9::timestamptz) else s.next_at end
    where s.id = $1::uuid and (s.lease_owner = $4::uuid or exists (select from open)))
  select exists (select from kept) as "isKept"`

const RELEASE = `
  update schedule set lease_owner = null, lease_until = ${fromNow('$3')} where lease_owner = $1::uuid and id = $2::uuid`

const ALL = `
  select ${TERMS}, case when l.slot_at is not null then json_build_object(
    'slotAt', ${milliseconds('l.slot_at')}, 'messages', l.messages) end as "lastRan"
  from schedule s
  left join lateral (
    select slot_at, messages from slot where schedule_id = s.id and state = 'ran' order by slot_at desc limit 1) l on true
  where s.workspace_id = $1
  order by s.job, s.subject`

const FORGET = `
  with forgotten as (
    delete from slot l using schedule s
    where s.workspace_id = $1::uuid and l.schedule_id = s.id and l.decided_at < $2::timestamptz
    returning 1)
  select count(*)::int as forgotten from forgotten`
