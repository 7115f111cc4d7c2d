import type { ActionsBlock, StaticSelect } from '@slack/types'
import type { ClientRef } from '../../domain/clients/client.ts'
import type { ContactRef } from '../../domain/clients/contact.ts'
import { button } from '../blocks/button.ts'
import { option } from '../blocks/input.ts'
import { plain } from '../blocks/text.ts'
import { FORMS, numbered, openAction } from '../ids.ts'
import { SLACK_LIMITS } from '../limits.ts'

/** Somebody to be chosen from a list. */
type Chosen = Pick<ContactRef, 'id' | 'name' | 'title'>

/** What can be done about these people of a client, also about those who have left: who follows them may be told later. */
export function peopleForms({ id }: ClientRef, people: readonly Chosen[]): ActionsBlock {
  return {
    type: 'actions',
    elements: [
      button('Add a person', openAction(FORMS.contact), JSON.stringify({ clientId: id })),
      ...personSelect('Change…', numbered(openAction(FORMS.contact), 1), people),
      ...personSelect('Has left…', openAction(FORMS.contactLeft), people)
    ]
  }
}

/** A list of people that opens a form about the one chosen; nothing where there is nobody. */
function personSelect(placeholder: string, actionId: string, people: readonly Chosen[]): StaticSelect[] {
  if (people.length === 0) return []
  return [
    {
      type: 'static_select',
      action_id: actionId,
      placeholder: plain(placeholder, SLACK_LIMITS.placeholder),
      options: people
        .slice(0, SLACK_LIMITS.select.maxOptions)
        .map(({ id, name, title }) =>
          option(title ? `${name}, ${title}` : name, JSON.stringify({ contactId: id }))
        )
    }
  ]
}
