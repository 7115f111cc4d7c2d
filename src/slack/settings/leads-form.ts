import * as z from 'zod'
import { nameLeads, showSettings } from '../../usecases/change-settings.ts'
import { notAllowedMessage, notAllowedSentence } from '../access/not-allowed-message.ts'
import { OWNER_IS_NOBODY } from '../form/at-record.ts'
import { defineForm } from '../form/definition.ts'
import { teammates } from '../form/fields/people.ts'
import type { Pick } from '../form/typed.ts'
import { FORMS } from '../ids.ts'
import { settingsAnswer } from './settings-answer.ts'

/** More would be everybody. */
const MOST = 50

/** Names the leads: they see every client and decide on it. */
export const leadsForm = defineForm({
  id: FORMS.leads,
  title: 'Name leads',
  submit: 'Save',
  subject: z.object({ seen: z.array(z.string()) }),
  fields: {
    leads: teammates({
      label: 'Leads',
      hint: 'They see every client, the portfolio, and import and export. Admins always do.',
      most: MOST
    })
  },
  async start(desk, asker) {
    const shown = await showSettings(desk.ports, desk.workspace(), asker)
    if (shown.kind === 'not_allowed') return { kind: 'refused', sentence: notAllowedSentence(shown) }
    const seen = shown.settings.leads.flatMap(({ slackUserId }) => slackUserId ?? [])
    return { kind: 'open', subject: { seen }, typed: { leads: picksOf(seen) } }
  },
  async save(desk, { asker }, { seen }, { leads }) {
    const named = await nameLeads(desk.ports, asker, { slackIds: leads, seen }, desk.now())
    switch (named.kind) {
      case 'not_allowed':
        return { kind: 'refused', message: notAllowedMessage(named) }
      case 'owner_is_nobody':
        return { kind: 'problems', problems: { leads: OWNER_IS_NOBODY } }
      case 'changed_meanwhile': {
        const { present } = named
        const both = { seen: { leads: picksOf(seen) }, present: { leads: picksOf(present) } }
        return { kind: 'changed_meanwhile', by: null, ...both, subject: { seen: present } }
      }
      case 'named': {
        for (const slackUserId of [...seen, ...leads]) desk.forget(slackUserId)
        return { kind: 'saved', message: await settingsAnswer(desk, asker), clientId: null }
      }
    }
  }
})

function picksOf(slackIds: readonly string[]): Pick[] {
  return slackIds.map((value) => ({ value, text: value }))
}
