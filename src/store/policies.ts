import { z } from 'zod'
import { changeSettings } from '../domain/policy/change-settings.ts'
import { defaultSettings, type PolicySettings } from '../domain/policy.ts'
import type { Instant } from '../domain/time.ts'
import { settingsPatch } from '../policy-text/settings-patch.ts'
import type { Policies } from '../usecases/policy-ports.ts'
import { timestamp } from './bitemporal.ts'
import type { Database } from './database.ts'
import { isUniqueViolation } from './errors.ts'

/** The version that has no row. */
const BUILT_IN = 1

/** Creates the repository of policies. A version never changes, so each is read once and kept while the process lives. */
export function createPolicies(db: Database): Policies {
  const known = new Map<string, PolicySettings>()

  async function settingsOf(workspaceId: string, version: number): Promise<PolicySettings> {
    if (version === BUILT_IN) return defaultSettings
    const key = `${workspaceId} ${version}`
    const settings = known.get(key) ?? (await read(workspaceId, version))
    known.set(key, settings)
    return settings
  }

  async function read(workspaceId: string, version: number): Promise<PolicySettings> {
    const [row] = await db.read<{ settings: unknown }>(
      'policy-version',
      'select settings from policy_version where workspace_id = $1 and version = $2',
      [workspaceId, version]
    )
    if (row === undefined) throw new Error(`The policy of workspace ${workspaceId} has no version ${version}`)
    return settingsIn(row.settings, workspaceId, version)
  }

  async function latest(workspaceId: string): Promise<number> {
    const [row] = await db.read<{ version: number }>(
      'policy-latest-version',
      'select coalesce(max(version), $2)::int as version from policy_version where workspace_id = $1',
      [workspaceId, BUILT_IN]
    )
    return row?.version ?? BUILT_IN
  }

  async function latestAt(workspaceId: string, at: Instant): Promise<number> {
    const [row] = await db.read<{ version: number }>(
      'policy-version-then',
      `select coalesce(max(version), $2)::int as version from policy_version
       where workspace_id = $1 and recorded_at <= $3`,
      [workspaceId, BUILT_IN, timestamp(at)]
    )
    return row?.version ?? BUILT_IN
  }

  return {
    async inForce({ id, timeZone }, at) {
      const version = await latestAt(id, at)
      return { ...(await settingsOf(id, version)), version, timeZone }
    },
    async current({ id, timeZone }) {
      const version = await latest(id)
      return { ...(await settingsOf(id, version)), version, timeZone }
    },
    version: async ({ id, timeZone }, version) => ({
      ...(await settingsOf(id, version)),
      version,
      timeZone
    }),
    async save(workspaceId, settings, basedOn, by, now) {
      const version = basedOn + 1
      try {
        await db.transaction(async (tx) => {
          await tx.policyVersion.create({
            data: { workspaceId, version, settings, recordedAt: timestamp(now), recordedBy: by }
          })
          // By another rhythm or deadline, other things are due. Locked in the order of all who write about several clients.
          await tx.$executeRaw`
            update client_look l set look_at = '-infinity'
            from (
              select client_id from client_look
              where workspace_id = ${workspaceId}::uuid and look_at <> '-infinity' order by client_id for update) o
            where l.client_id = o.client_id`
        })
        return { kind: 'saved', version }
      } catch (error) {
        if (!isUniqueViolation(error)) throw error
        return { kind: 'changed_meanwhile', version: await latest(workspaceId) }
      }
    },
    async history(workspaceId) {
      const rows = await db.read<{ version: number; settings: unknown; recordedAt: Date; by: string | null }>(
        'policy-history',
        `select p.version, p.settings, p.recorded_at as "recordedAt", t.name as by
         from policy_version p
         left join teammate t on t.workspace_id = $1 and t.id = p.recorded_by
         where p.workspace_id = $1 order by p.version desc`,
        [workspaceId]
      )
      const recorded = rows.map(({ version, settings, recordedAt, by }) => ({
        version,
        settings: settingsIn(settings, workspaceId, version),
        recordedAt: recordedAt.getTime(),
        by
      }))
      return [...recorded, { version: BUILT_IN, settings: defaultSettings, recordedAt: null, by: null }]
    }
  }
}

/** A setting that a version does not name came into being after it, and has its default. */
function settingsIn(json: unknown, workspaceId: string, version: number): PolicySettings {
  const parsed = settingsPatch.safeParse(json)
  if (parsed.success) return changeSettings(defaultSettings, parsed.data)
  const reason = z.prettifyError(parsed.error)
  throw new Error(`Version ${version} of the policy of workspace ${workspaceId} can't be read: ${reason}`)
}
