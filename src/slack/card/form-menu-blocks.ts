import type { StaticSelect } from '@slack/types'
import { option } from '../blocks/input.ts'
import { plain } from '../blocks/text.ts'
import { ACTIONS, FORMS } from '../ids.ts'
import { SLACK_LIMITS } from '../limits.ts'

/** What can be written down about a client, by what it is for. */
const OFFERS: readonly { group: string; forms: readonly (readonly [form: string, label: string])[] }[] = [
  {
    group: 'Plan',
    forms: [
      [FORMS.commitment, 'Add a commitment'],
      [FORMS.risk, 'Open a risk'],
      [FORMS.action, 'Plan an action']
    ]
  },
  {
    group: 'Judge',
    forms: [
      [FORMS.pulse, 'Give a pulse'],
      [FORMS.health, 'Check the health'],
      [FORMS.pin, 'Pin the level'],
      [FORMS.snooze, 'Snooze alerts']
    ]
  },
  {
    group: 'The client',
    forms: [
      [FORMS.editClient, 'Edit the client'],
      [FORMS.contact, 'Add a person'],
      [FORMS.handOver, 'Hand over'],
      [FORMS.contract, 'Add a contract'],
      [FORMS.lost, 'Mark as lost'],
      [FORMS.archive, 'Archive']
    ]
  }
]

/** Offers every form about a client in one list, because a dozen buttons would bury the card. */
export function formMenu(clientId: string): StaticSelect {
  return {
    type: 'static_select',
    action_id: ACTIONS.openFromCard,
    placeholder: plain('Write down…', SLACK_LIMITS.placeholder),
    option_groups: OFFERS.map(({ group, forms }) => ({
      label: plain(group, SLACK_LIMITS.select.groupLabel),
      options: forms.map(([form, label]) => option(label, `${form} ${clientId}`))
    }))
  }
}
