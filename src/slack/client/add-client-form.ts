import * as z from 'zod'
import type { Asker } from '../../domain/clients/teammate.ts'
import { addClient, clientsLike } from '../../usecases/add-client.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import { cleanName, cut } from '../blocks/text.ts'
import { cardAfter } from '../card/card-after.ts'
import type { Desk } from '../desk.ts'
import { OWNER_IS_NOBODY } from '../form/at-record.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { choice, choiceTyped, tick } from '../form/fields/choice.ts'
import { money } from '../form/fields/money.ts'
import { teammate } from '../form/fields/people.ts'
import { line } from '../form/fields/text.ts'
import { picked, textOf } from '../form/typed.ts'
import { FORMS } from '../ids.ts'
import { similarBlocks } from './similar-blocks.ts'
import { TIER_CHOICES } from './tiers.ts'

/** Adds a client to the book. Who is called nearly so is shown while the name is typed. */
export const addClientForm = defineForm({
  id: FORMS.addClient,
  title: 'Add a client',
  submit: 'Add',
  subject: z.object({ similar: z.array(z.object({ id: z.string(), name: z.string() })) }),
  fields: {
    name: required(line({ label: 'Name', redraws: true }), 'Write the name of the client.'),
    isAnother: tick({ label: 'Another client?', words: 'It is another client, not one of those above' }),
    tier: required(choice({ label: 'Tier', of: TIER_CHOICES }), 'Choose a tier.'),
    owner: teammate({ label: 'Owner', hint: 'Who sees to this client.' }),
    revenue: money({ label: 'Revenue a year', hint: 'Such as 120000, 12k or CHF 1.2m.' })
  },
  intro: ({ similar }) => similarBlocks(similar),
  shows: ({ similar }) => [
    'name',
    ...(similar.length > 0 ? (['isAnother'] as const) : []),
    'tier',
    'owner',
    'revenue'
  ],
  async renew(desk, asker, _subject, typed) {
    return { similar: await similarTo(desk, asker, textOf(typed['name'] ?? '')) }
  },
  async start(desk, asker, value) {
    const [me] = await desk.ports.directory.teammates(asker.workspaceId, [asker.teammateId])
    const name = cut(value ?? '', 100)
    const typed = { name, tier: choiceTyped(TIER_CHOICES, 'B'), owner: picked(me?.slackUserId ?? null) }
    return { kind: 'open', subject: { similar: await similarTo(desk, asker, name) }, typed }
  },
  async save(desk, { asker }, _subject, { name, isAnother, tier, owner, revenue }) {
    const said = { name, isAnother, tier, ownerSlackId: owner, annualRevenue: revenue }
    const before = desk.now()
    const added = await addClient(desk.ports, desk.workspace(), asker, said, before)
    switch (added.kind) {
      case 'not_allowed':
        return { kind: 'refused', message: notAllowedMessage(added) }
      case 'owner_is_nobody':
        return { kind: 'problems', problems: { owner: OWNER_IS_NOBODY } }
      case 'similar': {
        const names = added.clients.map((client) => `“${cleanName(client.name)}”`).join(', ')
        const are = added.clients.length === 1 ? 'is' : 'are'
        const message = `${names} ${are} in the book. If yours is another client, tick the box below; else close this form.`
        return { kind: 'problems', problems: { name: message } }
      }
      case 'name_taken': {
        const message = `There is already a client called “${cleanName(added.client.name)}”. Choose another name, or close this form.`
        return { kind: 'problems', problems: { name: message } }
      }
      case 'added': {
        const { id, name: called } = added.client
        const message = await cardAfter(desk, asker, id, `${cleanName(called)} is in the book.`, before)
        return { kind: 'saved', message, clientId: id }
      }
    }
  }
})

/** Names are cut, because the form carries them along. */
async function similarTo(desk: Desk, asker: Asker, name: string) {
  const like = await clientsLike(desk.ports, desk.workspace(), asker, name, desk.now())
  return like.map((client) => ({ id: client.id, name: cut(client.name, 100) }))
}
