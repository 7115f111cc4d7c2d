import type { Digest, DigestDetails, Digests, KeptDigest, SaidDigest } from '../usecases/digest-ports.ts'
import { current, timestamp } from './bitemporal.ts'
import type { Database } from './database.ts'
import { isUniqueViolation } from './errors.ts'

/** Creates the repository of digests. */
export function createDigests(db: Database): Digests {
  const one = async (workspaceId: string, id: string): Promise<Digest | null> => {
    const [digest] = await db.read<Digest>('digest', `${DIGESTS} and id = $2`, [workspaceId, id])
    return digest ?? null
  }
  const kept = async (workspaceId: string, id: string): Promise<KeptDigest> => {
    const digest = await one(workspaceId, id)
    return digest === null ? { kind: 'gone' } : { kind: 'kept', digest }
  }
  return {
    all: (workspaceId) => db.read<Digest>('digests', `${DIGESTS} order by segment, id`, [workspaceId]),
    one,
    async add(workspaceId, details, by, now) {
      const data = { workspaceId, ...columnsOf(details), setAt: timestamp(now), setBy: by }
      const added = await unlessTaken(() => db.prisma.digest.create({ data, select: { id: true } }))
      return added === null ? { kind: 'taken' } : kept(workspaceId, added.id)
    },
    async change(workspaceId, { id, setAt }, details, by, now) {
      const data = {
        ...columnsOf(details),
        setAt: timestamp(Math.max(now, setAt + 1)),
        setBy: by,
        brokenReason: null
      }
      const where = { workspaceId, id, setAt: timestamp(setAt) }
      const changed = await unlessTaken(() => db.prisma.digest.updateMany({ where, data }))
      if (changed === null) return { kind: 'taken' }
      const present = await kept(workspaceId, id)
      if (changed.count === 1 || present.kind !== 'kept') return present
      return { kind: 'changed_meanwhile', digest: present.digest }
    },
    async remove(workspaceId, id) {
      return (await db.prisma.digest.deleteMany({ where: { workspaceId, id } })).count > 0
    },
    async markChannel(workspaceId, channelId, brokenReason) {
      const news = brokenReason === null ? { not: null } : null
      const where = { workspaceId, channelId, brokenReason: news }
      return (await db.prisma.digest.updateMany({ where, data: { brokenReason } })).count > 0
    },
    async segments(workspaceId) {
      const rows = await db.read<{ segment: string }>('digest-segments', SEGMENTS, [workspaceId])
      return rows.map(({ segment }) => segment)
    },
    async lastSaid(workspaceId, { kind, digestId, recipient }, upTo) {
      const values = [workspaceId, kind, digestId, recipient, timestamp(upTo)]
      const [said] = await db.read<SaidDigest>('digest-last-said', LAST_SAID, values)
      return said ?? null
    }
  }
}

const milliseconds = (column: string) => `round(date_part('epoch', ${column}) * 1000)`

const DIGESTS = `
  select id, channel_id as "channelId", segment, weekday, minute, time_zone as "timeZone",
    is_public_allowed as "isPublicAllowed", ${milliseconds('set_at')} as "setAt", broken_reason as "brokenReason"
  from digest where workspace_id = $1`

/** Longer ones than the form has room for are nobody's segment. */
const SEGMENTS = `
  select distinct trim(v.segment) as segment from client_version v
  where ${current('v')} and v.archived_at is null and length(trim(v.segment)) between 1 and 100 order by 1`

const LAST_SAID = `
  select ${milliseconds('slot_at')} as "slotAt", client_ids::text[] as "clientIds"
  from delivery
  where workspace_id = $1 and kind = $2::delivery_kind and cause = $3 and recipient = $4 and slot_at <= $5
    and state = 'sent'
  order by slot_at desc limit 1`

function columnsOf(details: DigestDetails): DigestDetails {
  const { channelId, segment, weekday, minute, timeZone, isPublicAllowed } = details
  return { channelId, segment, weekday, minute, timeZone, isPublicAllowed }
}

/** Null when the channel has a digest of this segment already. */
async function unlessTaken<Result>(write: () => Promise<Result>): Promise<Result | null> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error)) return null
    throw error
  }
}
