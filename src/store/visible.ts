import type { Viewer } from '../usecases/access-ports.ts'
import { current } from './bitemporal.ts'

/**
 * SQL: an array of the teammate in one parameter and of everybody whom this teammate covers for on the day in the other. It names no row
 * of the statement around it, so that it is asked once.
 */
export function standsFor(teammate: string, today: string): string {
  return `array(select ${teammate}::uuid union all select k.away_id from cover k
    where ${current('k')} and k.delegate_id = ${teammate}::uuid
      and ${today}::date between k.from_on and k.until_on)`
}

/**
 * SQL: the teammate in one parameter sees to the client of this client version on the day in the other: owns it, backs it up, or covers
 * for who does.
 */
export function seesTo(version: string, teammate: string, today: string): string {
  const people = standsFor(teammate, today)
  return `(${version}.owner_id = any(${people}) or ${version}.backup_id = any(${people}))`
}

/** SQL: the same, or keeps a relationship there. */
export function worksWith(version: string, teammate: string, today: string): string {
  return `(${seesTo(version, teammate, today)}
    or exists (select from contact_version p where p.client_id = ${version}.client_id and ${keeps('p', teammate)}))`
}

/** SQL: this contact version is of somebody whose counterpart is the teammate in the parameter. */
export function keeps(version: string, teammate: string): string {
  return `${current(version)} and ${version}.archived_at is null and ${version}.counterpart_id = ${teammate}::uuid`
}

/** SQL: a client without an owner has everybody as its team. */
function isOnTeam(version: string, teammate: string, today: string): string {
  return `(${version}.owner_id is null or ${worksWith(version, teammate, today)})`
}

/** SQL: a client version may be shown to the viewer in these parameters; a null teammate sees everything. */
export function isVisible(version: string, teammate: string, today: string): string {
  return `(not ${version}.is_confidential or ${teammate}::uuid is null or ${isOnTeam(version, teammate, today)})`
}

/** Somebody as the two parameters. */
export function asParameters(who: Viewer): [teammateId: string | null, today: string | null] {
  return [who?.teammateId ?? null, who?.today ?? null]
}
