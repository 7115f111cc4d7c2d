import * as z from 'zod'
import { chooseDigestChannel, showSettings } from '../../usecases/change-settings.ts'
import { notAllowedMessage, notAllowedSentence } from '../access/not-allowed-message.ts'
import { defineForm } from '../form/definition.ts'
import { channel } from '../form/fields/people.ts'
import { picked } from '../form/typed.ts'
import { FORMS } from '../ids.ts'
import { settingsAnswer } from './settings-answer.ts'

/** Chooses the channel in which the digest is to appear. */
export const digestChannelForm = defineForm({
  id: FORMS.digestChannel,
  title: 'Channel of the digest',
  submit: 'Save',
  subject: z.object({ seen: z.string().nullable() }),
  fields: {
    channel: channel({
      label: 'Channel',
      hint: 'Everybody in it reads the digest; confidential clients are left out. Invite the bot to it.'
    })
  },
  async start(desk, asker) {
    const shown = await showSettings(desk.ports, desk.workspace(), asker)
    if (shown.kind === 'not_allowed') return { kind: 'refused', sentence: notAllowedSentence(shown) }
    const seen = shown.settings.digestChannelId
    return { kind: 'open', subject: { seen }, typed: { channel: picked(seen) } }
  },
  async save(desk, { asker }, { seen }, { channel: channelId }) {
    const chosen = await chooseDigestChannel(desk.ports, asker, { channelId, seen })
    if (chosen.kind === 'not_allowed') return { kind: 'refused', message: notAllowedMessage(chosen) }
    if (chosen.kind === 'chosen')
      return { kind: 'saved', message: await settingsAnswer(desk, asker), clientId: null }
    const { present } = chosen
    const both = { seen: { channel: picked(seen) }, present: { channel: picked(present) } }
    return { kind: 'changed_meanwhile', by: null, ...both, subject: { seen: present } }
  }
})
