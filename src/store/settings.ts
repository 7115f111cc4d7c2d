import type { Lead, Settings } from '../usecases/settings-ports.ts'
import type { Database } from './database.ts'

/** Creates the repository of what admins decide about a workspace. */
export function createSettings(db: Database): Settings {
  return {
    async read(workspaceId) {
      const [row] = await db.read<{ leads: Lead[] }>(
        'workspace-settings',
        `select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'slackUserId', m.slack_user_id)
           order by m.name), '[]') as leads
         from teammate m where m.workspace_id = $1 and m.is_lead`,
        [workspaceId]
      )
      return row ?? { leads: [] }
    },
    nameLeads: (workspaceId, teammateIds) =>
      db.transaction(async (tx) => {
        const ids = [...new Set(teammateIds)]
        const ours = await tx.teammate.count({ where: { workspaceId, id: { in: ids } } })
        if (ours !== ids.length)
          throw new Error(`${ids.length - ours} leads are not in workspace ${workspaceId}`)
        const others = { workspaceId, isLead: true, id: { notIn: ids } }
        await tx.teammate.updateMany({ where: others, data: { isLead: false } })
        await tx.teammate.updateMany({ where: { workspaceId, id: { in: ids } }, data: { isLead: true } })
      })
  }
}
