import type { Tier } from '../../domain/clients/client.ts'
import type { Choices } from '../form/fields/choice.ts'

/** The tiers, and what follows from them unless the policy says otherwise. */
export const TIER_CHOICES: Choices<Tier> = [
  ['A', 'A · a check-in every 14 days'],
  ['B', 'B · a check-in every 30 days'],
  ['C', 'C · a check-in every 60 days']
]
