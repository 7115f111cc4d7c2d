import { type Chronicle, endOf, isChanged, isFirst, isSet, isUnset } from './entries.ts'

/** People at the client: who came, who left. */
export const contacts: Chronicle = {
  topic: 'people',
  table: 'contact_version',
  key: 'contact_id',
  subject: '(v.present).name',
  occasions: [
    {
      event: 'contact_added',
      when: isFirst,
      at: '(select c.added_at from contact c where c.workspace_id = $1 and c.id = v.contact_id)',
      facts: { title: '(v.present).title', isExecutive: '(v.present).is_executive' }
    },
    {
      event: 'contact_left',
      when: isSet('left_on'),
      on: 'v.left_on',
      facts: {
        successor: `(select s.name from contact_version s where s.workspace_id = $1
          and s.contact_id = (v.present).successor_id and s.retired_at = (v.present).retired_at)`
      }
    }
  ]
}

const nameOf = (id: string) => `(select m.name from teammate m where m.workspace_id = $1 and m.id = ${id})`

/** Who of ours is responsible. */
export const owners: Chronicle = {
  topic: 'people',
  table: 'client_version',
  key: 'client_id',
  occasions: [
    {
      event: 'handed_over',
      when: isChanged('owner_id'),
      facts: { from: nameOf('(v.earlier).owner_id'), to: nameOf('v.owner_id') }
    }
  ]
}

/** What the client is to us. */
export const clients: Chronicle = {
  topic: 'record',
  table: 'client_version',
  key: 'client_id',
  occasions: [
    {
      event: 'client_added',
      when: isFirst,
      at: '(select c.added_at from client c where c.workspace_id = $1 and c.id = v.client_id)'
    },
    { event: 'tier_changed', when: isChanged('tier'), facts: { from: '(v.earlier).tier', to: 'v.tier' } },
    { event: 'archived', when: isSet('archived_at'), at: 'v.archived_at' },
    { event: 'restored', when: isUnset('archived_at') }
  ]
}

const term = {
  startsOn: 'v.starts_on',
  endsOn: 'v.ends_on',
  optionOn: 'v.option_on',
  noticeOn: 'v.notice_on',
  renewal: 'v.renewal'
}

/** Contracts, and every change of their dates and renewal. */
export const contracts: Chronicle = {
  topic: 'record',
  table: 'contract',
  occasions: [
    { event: 'contract_added', when: isFirst, facts: term },
    { event: 'contract_changed', when: '(v.earlier).id is not null', facts: term }
  ]
}

/** Losses, and clients won back. */
export const losses: Chronicle = {
  topic: 'record',
  table: 'loss',
  occasions: [
    {
      event: 'lost',
      when: isFirst,
      on: '(v.present).lost_on',
      words: "nullif(concat_ws(E'\\n\\n', (v.present).story, 'Lessons: ' || (v.present).lessons), '')",
      facts: { reasons: 'to_jsonb((v.present).reasons)', competitor: '(v.present).competitor' }
    },
    { event: 'won_back', when: isSet('won_back_on'), on: 'v.won_back_on' }
  ]
}

/** SQL: the crossings of levels, which nobody wrote down. */
export const levels = `
  select 'levels' as topic, 'level_changed' as event, 'level_changed:' || t.day as ref,
    null as present_ref, ${endOf('t.day')} as at,
    true as is_day_only, '{}'::uuid[] as by_ids, '{}'::uuid[] as contact_ids, null as subject, null as words,
    null as permalink, jsonb_build_object('from', t.from_level, 'to', t.to_level) as facts
  from zone z, level_transition t where t.workspace_id = $1 and t.client_id = $2`
