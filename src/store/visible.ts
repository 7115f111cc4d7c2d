/**
 * SQL: the teammate in one parameter works with the client of this client version on the day in the other: owns it, backs it up, keeps
 * a relationship there, or covers for the owner or the backup. A client without an owner has everybody as its team.
 */
export function isOnTeam(version: string, teammate: string, today: string): string {
  const mine = `array(select ${teammate}::uuid union all select k.away_id from cover k
    where k.workspace_id = ${version}.workspace_id and k.delegate_id = ${teammate}::uuid
      and ${today}::date between k.from_on and k.until_on and k.retired_at = '9999-12-31 00:00:00+00')`
  return `(${version}.owner_id is null or ${version}.owner_id = any(${mine}) or ${version}.backup_id = any(${mine})
    or exists (select from contact_version p where p.client_id = ${version}.client_id
      and p.retired_at = '9999-12-31 00:00:00+00' and p.archived_at is null and p.counterpart_id = ${teammate}::uuid))`
}

/** SQL: a client version may be shown to the viewer in these parameters; a null teammate sees everything. */
export function isVisible(version: string, teammate: string, today: string): string {
  return `(not ${version}.is_confidential or ${teammate}::uuid is null or ${isOnTeam(version, teammate, today)})`
}
