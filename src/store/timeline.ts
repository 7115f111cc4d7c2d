import type { Timeline, TimelineEntry } from '../usecases/timeline-ports.ts'
import { current } from './bitemporal.ts'
import type { Database } from './database.ts'
import { milliseconds } from './facts/card-columns.ts'
import { entriesOf } from './timeline/entries.ts'
import { judgements, snoozes } from './timeline/opinions.ts'
import { actions, claims, commitments, risks } from './timeline/plan.ts'
import { clients, contacts, contracts, levels, losses, owners } from './timeline/record.ts'
import { checkins, feedback } from './timeline/talk.ts'

/** Creates the reader of everything that happened with a client: one statement a page. */
export function createTimeline(db: Database): Timeline {
  const read = async (values: unknown[]) => {
    const [row] = await db.read<Row>('timeline', PAGE, values)
    return { entries: row?.entries ?? [], total: row?.total ?? 0 }
  }
  return {
    async page(workspaceId, clientId, { topic, page, size }) {
      const { entries, total } = await read([workspaceId, clientId, topic, null, size, page])
      const pages = Math.max(1, Math.ceil(total / size))
      return { entries, page: Math.min(page, pages - 1), pages, total }
    },
    async entry(workspaceId, clientId, ref) {
      const { entries } = await read([workspaceId, clientId, null, ref, 1, 0])
      return entries[0] ?? null
    }
  }
}

const chronicles = [
  checkins,
  feedback,
  commitments,
  risks,
  actions,
  claims,
  judgements,
  snoozes,
  contacts,
  owners,
  clients,
  contracts,
  losses
]

/** Names are looked up for the entries of the page only. */
const PAGE = `
  with zone as (select w.time_zone from workspace w where w.id = $1),
  happened as (
    select * from (${[...chronicles.map(entriesOf), levels].join(' union all ')}) h
    where ($3::text is null or h.topic = $3) and ($4::text is null or $4 in (h.ref, h.present_ref))
  ),
  page as (
    select * from happened h order by h.at desc, h.ref limit $5::int
    offset least($6::int, greatest((select ceil(count(*) / $5::numeric) from happened) - 1, 0)) * $5::int
  )
  select (select count(*)::int from happened) as total, (
    select json_agg(jsonb_build_object(
        'event', p.event, 'ref', p.ref, 'at', ${milliseconds('p.at')}, 'isDayOnly', p.is_day_only,
        'by', (select coalesce(json_agg(m.name order by m.name), '[]') from teammate m
          where m.workspace_id = $1 and m.id = any(p.by_ids)),
        'contacts', (select coalesce(json_agg(k.name order by k.name_key), '[]') from contact_version k
          where ${current('k')} and k.contact_id = any(p.contact_ids)),
        'subject', p.subject, 'words', p.words, 'permalink', p.permalink) || p.facts
      order by p.at desc, p.ref)
    from page p) as entries`

interface Row {
  total: number
  entries: TimelineEntry[] | null
}
