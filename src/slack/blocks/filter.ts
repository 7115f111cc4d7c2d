import type { ClientFilter, Criterion, OwnerFilter } from '../../domain/clients/client-filter.ts'
import { criteriaOf } from '../../domain/clients/client-filter.ts'

/** Writes a filter as people type it, so that a button can carry it and it is read back the same. */
export function filterText({ levels, tiers, owner, stage, quietDays }: ClientFilter): string {
  return [
    ...levels.map((level) => level.replace(' ', '-')),
    ...tiers.map((tier) => `tier ${tier}`),
    ...(owner === null ? [] : [`owner ${ownerText(owner)}`]),
    ...(stage === null ? [] : [`stage "${stage}"`]),
    ...(quietDays === null ? [] : [`quiet ${quietDays}d`])
  ].join(' ')
}

function ownerText(owner: OwnerFilter): string {
  if (owner.kind === 'nobody') return 'nobody'
  return owner.kind === 'person' ? `<@${owner.slackUserId}>` : `"${owner.name}"`
}

/** What a filter asks for, as people read it; `owners` are the names behind its owner. */
export function filterWords(filter: ClientFilter, owners: readonly string[]): string {
  return criteriaOf(filter)
    .map((criterion) => criterionWords(criterion, filter, owners))
    .join(', ')
}

/** One thing that a filter asks for. */
export function criterionWords(
  criterion: Criterion,
  { levels, tiers, owner, stage, quietDays }: ClientFilter,
  owners: readonly string[]
): string {
  switch (criterion) {
    case 'levels':
      return levels.join(' or ')
    case 'tiers':
      return `tier ${tiers.join(' or ')}`
    case 'owner':
      return ownerWords(owner, owners)
    case 'stage':
      return `stage ${stage}`
    case 'quietDays':
      return `quiet for ${quietDays} days or longer`
  }
}

/** As many names as a line takes. */
const OWNERS = 3

function ownerWords(owner: OwnerFilter | null, owners: readonly string[]): string {
  if (owner?.kind === 'nobody') return 'without an owner'
  if (owners.length > OWNERS)
    return `owned by one of ${owners.length} called “${owner?.kind === 'named' ? owner.name : ''}”`
  if (owners.length > 0) return `owned by ${owners.join(' or ')}`
  return owner?.kind === 'named' ? `owned by “${owner.name}”` : 'owned by somebody who is not on record'
}
