import type { KnownBlock, ModalView } from '@slack/types'
import { TIERS, type Tier } from '../../domain/clients/client.ts'
import { input, option, textField } from '../blocks/input.ts'
import { paragraph } from '../blocks/section.ts'
import { cut, plain } from '../blocks/text.ts'
import { ADD_CLIENT, VIEWS } from '../ids.ts'

/** The longest name of a client that the form takes. */
const NAME = 100

const TIER_WORDS: Record<Tier, string> = {
  A: 'A · a check-in every 14 days',
  B: 'B · a check-in every 30 days',
  C: 'C · a check-in every 60 days'
}

/** What the form holds when it opens: a typed name, or everything when it comes back unsaved. */
export interface AddClientFields {
  name: string
  tier: Tier
  ownerSlackId: string | null
  revenue: string | null
  currency: string
}

/** The form that adds a client; `problem` stands on top when the last attempt failed. */
export function addClientModal(
  { name, tier, ownerSlackId, revenue, currency }: AddClientFields,
  metadata: string,
  problem: string | null = null
): ModalView {
  const tiers = TIERS.map((each) => option(TIER_WORDS[each], each))
  const chosen = tiers.find(({ value }) => value === tier)
  return {
    type: 'modal',
    callback_id: VIEWS.addClient,
    private_metadata: metadata,
    title: plain('Add a client', 24),
    submit: plain('Add', 24),
    close: plain('Cancel', 24),
    blocks: [
      ...(problem === null ? [] : [paragraph(problem)]),
      input(
        { id: ADD_CLIENT.name, label: 'Name', isOptional: false },
        textField(ADD_CLIENT.name, NAME, name === '' ? null : cut(name, NAME))
      ),
      input(
        { id: ADD_CLIENT.tier, label: 'Tier', isOptional: false },
        {
          type: 'static_select',
          action_id: ADD_CLIENT.tier,
          options: tiers,
          ...(chosen && { initial_option: chosen })
        }
      ),
      input(
        { id: ADD_CLIENT.owner, label: 'Owner' },
        {
          type: 'users_select',
          action_id: ADD_CLIENT.owner,
          ...(ownerSlackId !== null && { initial_user: ownerSlackId })
        }
      ),
      input(
        {
          id: ADD_CLIENT.revenue,
          label: 'Revenue in a year',
          hint: 'Says how much the client matters. It does not change the risk.'
        },
        {
          type: 'number_input',
          action_id: ADD_CLIENT.revenue,
          is_decimal_allowed: true,
          min_value: '0',
          ...(revenue !== null && { initial_value: revenue })
        }
      ),
      input({ id: ADD_CLIENT.currency, label: 'Currency' }, textField(ADD_CLIENT.currency, 3, currency))
    ] satisfies KnownBlock[]
  }
}
