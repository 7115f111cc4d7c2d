import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { FOREVER, type Instant } from '../../domain/time.ts'
import { timestamp } from '../bitemporal.ts'

/** The columns that tell a version of a row from others: who wrote it down when, and that it is believed from then on. */
export function newVersion(by: string | null, at: Instant) {
  const [recorded_at, retired_at] = [timestamp(at), timestamp(FOREVER)]
  return { id: randomUUID(), recorded_at, retired_at, recorded_by: by }
}

/** Whether a change has been made already: it was sent twice, or somebody else had the same to say. */
export function saysAlready(details: object, changes: object): boolean {
  return isDeepStrictEqual({ ...details, ...changes }, details)
}
