import type { PreferenceDetails } from '../domain/clients/preferences.ts'
import type { Preferences } from '../usecases/preference-ports.ts'
import type { Database } from './database.ts'

interface Row {
  quietFrom: number | null
  quietTo: number | null
  wantsDigest: boolean
}

/** Creates the repository of what people want of the bot's messages. */
export function createPreferences(db: Database): Preferences {
  return {
    async of(workspaceId, teammateId) {
      const [row] = await db.read<Row>(
        'preferences-of-teammate',
        `select quiet_from as "quietFrom", quiet_to as "quietTo", wants_digest as "wantsDigest"
         from teammate where workspace_id = $1 and id = $2`,
        [workspaceId, teammateId]
      )
      return row === undefined ? null : detailsIn(row)
    },
    async save(workspaceId, teammateId, { quietHours, wantsDigest }) {
      await db.prisma.teammate.updateMany({
        where: { workspaceId, id: teammateId },
        data: { quietFrom: quietHours?.from ?? null, quietTo: quietHours?.to ?? null, wantsDigest }
      })
    }
  }
}

function detailsIn({ quietFrom: from, quietTo: to, wantsDigest }: Row): PreferenceDetails {
  return { quietHours: from === null || to === null ? null : { from, to }, wantsDigest }
}
