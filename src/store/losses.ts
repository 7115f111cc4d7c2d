import type { Losses, LossOnRecord } from '../usecases/loss-ports.ts'
import { believed, timestamp } from './bitemporal.ts'
import type { Database } from './database.ts'

/** The driver would turn a date into an instant of this machine's zone. */
const date = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`

const ALL = `select l.client_id as "clientId", v.name as "clientName", ${date('l.lost_on')} as "lostOn",
    ${date('l.won_back_on')} as "wonBackOn", l.reasons, l.competitor
  from loss l
  join client_version v on v.client_id = l.client_id and ${believed('v')}
  where ${believed('l')}
  order by l.lost_on, v.name, l.id`

/** Creates the reader of losses. */
export function createLosses(db: Database): Losses {
  return {
    all: (workspaceId, knownAt) => db.read<LossOnRecord>('losses-all', ALL, [workspaceId, timestamp(knownAt)])
  }
}
