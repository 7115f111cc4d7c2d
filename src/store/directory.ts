import type { Teammate, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { Directory } from '../usecases/ports.ts'
import { timestamp } from './bitemporal.ts'
import type { Database, Transaction } from './database.ts'
import { saveSlackPeople } from './slack-people.ts'

/** What a team gets that has no book yet; an import says which currency its book is in. */
const NEW_BOOK = { currency: 'USD' }

const workspaceFields = {
  id: true,
  slackTeamId: true,
  name: true,
  timeZone: true,
  currency: true
} satisfies Prisma.WorkspaceSelect

const TEAMMATE = `
  select id, slack_user_id as "slackUserId", email, name, time_zone as "timeZone",
    is_active as "isActive", is_outsider as "isOutsider", is_admin as "isAdmin", is_lead as "isLead"
  from teammate`

/** Creates the directory of workspaces and of the people in them. */
export function createDirectory(db: Database): Directory {
  return {
    async workspaceOfTeam(team, now) {
      const [known] = await db.read<Workspace>(
        'workspace-of-team',
        `select id, slack_team_id as "slackTeamId", name, time_zone as "timeZone", currency
         from workspace where slack_team_id = $1`,
        [team.id]
      )
      return known ?? db.transaction((tx) => adoptOrCreate(tx, team, now))
    },
    workspaces: () =>
      db.prisma.workspace.findMany({
        select: workspaceFields,
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }]
      }),
    unadoptedWorkspace: (defaults, now) =>
      db.transaction(async (tx) => {
        await lockAdoption(tx)
        return (
          (await findUnadopted(tx)) ??
          (await tx.workspace.create({
            data: { ...defaults, name: 'Imported book', createdAt: timestamp(now) },
            select: workspaceFields
          }))
        )
      }),
    async teammateBySlackId(workspaceId, slackUserId, since = 0) {
      const [teammate] = await db.read<Teammate>(
        'teammate-by-slack-id',
        `${TEAMMATE} where workspace_id = $1 and slack_user_id = $2 and refreshed_at >= $3`,
        [workspaceId, slackUserId, timestamp(since)]
      )
      return teammate ?? null
    },
    teammates: (workspaceId, ids) =>
      db.read<Teammate>('teammates', `${TEAMMATE} where workspace_id = $1 and id = any($2)`, [
        workspaceId,
        ids
      ]),
    saveSlackPeople: (workspaceId, people, now) => saveSlackPeople(db, workspaceId, people, now)
  }
}

/** The imported book keeps its time zone: the bare dates in its files were read in it. */
async function adoptOrCreate(
  tx: Transaction,
  { id: slackTeamId, name, timeZone }: { id: string; name: string; timeZone: string },
  now: Instant
): Promise<Workspace> {
  await lockAdoption(tx)
  const known = await tx.workspace.findUnique({ where: { slackTeamId }, select: workspaceFields })
  if (known !== null) return known
  const unadopted = await findUnadopted(tx)
  if (unadopted === null) {
    const data = { ...NEW_BOOK, slackTeamId, name, timeZone, createdAt: timestamp(now) }
    return tx.workspace.create({ data, select: workspaceFields })
  }
  return tx.workspace.update({
    where: { id: unadopted.id },
    data: { slackTeamId, name },
    select: workspaceFields
  })
}

function findUnadopted(tx: Transaction): Promise<Workspace | null> {
  return tx.workspace.findFirst({
    where: { slackTeamId: null },
    orderBy: { createdAt: 'asc' },
    select: workspaceFields
  })
}

/**
 * Lets one process at a time decide who owns which book. Skipping a locked row instead would let a team pass by its
 * own book while an import is writing into it.
 */
async function lockAdoption(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('client-risk: adoption of a book'))`
}
