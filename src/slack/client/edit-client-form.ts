import * as z from 'zod'
import type { ClientRecord } from '../../domain/clients/client.ts'
import { editClient, openClient } from '../../usecases/edit-client.ts'
import { slackIdsOf } from '../../usecases/our-people.ts'
import { turnedMessage } from '../access/turned-message.ts'
import { cleanName } from '../blocks/text.ts'
import { cardAfter } from '../card/card-after.ts'
import { clientIntro, clientSubject, subjectOf } from '../form/at-client.ts'
import { OWNER_IS_NOBODY } from '../form/at-record.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { choice, choiceTyped, tick, tickTyped } from '../form/fields/choice.ts'
import { amountTyped, money } from '../form/fields/money.ts'
import { channel, ownerTyped, teammate } from '../form/fields/people.ts'
import { line, wholeNumber } from '../form/fields/text.ts'
import { picked, type TypedFields } from '../form/typed.ts'
import { FORMS } from '../ids.ts'
import { TIER_CHOICES } from './tiers.ts'

/** Changes what is known about a client. The owner changes by handing it over. */
export const editClientForm = defineForm({
  id: FORMS.editClient,
  title: 'Edit a client',
  submit: 'Save',
  subject: clientSubject.extend({ revision: z.string() }),
  fields: {
    name: required(line({ label: 'Name' }), 'Write the name of the client.'),
    aliases: line({ label: 'Also called', hint: 'Other names, with commas between them.', max: 500 }),
    tier: required(choice({ label: 'Tier', of: TIER_CHOICES }), 'Choose a tier.'),
    stage: line({ label: 'Stage', hint: 'Such as onboarding, pilot, live.' }),
    revenue: money({ label: 'Revenue a year', hint: 'Such as 120000, 12k or CHF 1.2m.' }),
    checkInDays: wholeNumber({
      label: 'Days between check-ins',
      hint: 'Empty: what the tier says.',
      least: 1,
      most: 730
    }),
    executiveDays: wholeNumber({
      label: 'Days between talks with an executive',
      hint: 'Empty: what the tier says.',
      least: 1,
      most: 730
    }),
    backup: teammate({ label: 'Backup', hint: 'Who sees to it when the owner cannot.' }),
    channel: channel({
      label: 'Slack channel',
      hint: 'Commands there need no name. The bot need not be in it.'
    }),
    isConfidential: tick({
      label: 'Visibility',
      words: 'Only those who work with it, leads and admins see it'
    }),
    industry: line({ label: 'Industry' }),
    segment: line({ label: 'Segment' }),
    domain: line({ label: 'Web domain', hint: 'Such as example.com.' })
  },
  intro: clientIntro,
  async start(desk, asker, value) {
    const clientId = z.object({ clientId: z.string() }).parse(JSON.parse(value ?? '')).clientId
    const found = await openClient(desk.ports, desk.workspace(), asker, clientId, 'edit_client', desk.now())
    if (found.kind !== 'found') return { kind: 'refused', sentence: turnedMessage(found).text }
    const { details, revision } = found.version
    const people = await slackIdsOf(desk.ports, asker.workspaceId, [details.backupId])
    return {
      kind: 'open',
      subject: { ...subjectOf(found.version.client), revision },
      typed: clientTyped(details, people)
    }
  },
  async save(desk, { asker }, subject, { revenue, backup, channel: channelId, aliases, ...said }) {
    const { clientId, revision } = subject
    const names = (aliases ?? '').split(',').map((each) => each.trim())
    const written = {
      ...said,
      aliases: [...new Set(names.filter((each) => each !== ''))],
      annualRevenue: revenue,
      channelId,
      backupSlackId: backup
    }
    const before = desk.now()
    const saved = await editClient(
      desk.ports,
      desk.workspace(),
      asker,
      { ...written, id: clientId, revision },
      before
    )
    switch (saved.kind) {
      case 'owner_is_nobody':
        return { kind: 'problems', problems: { backup: OWNER_IS_NOBODY } }
      case 'taken': {
        const holder = saved.client === null ? 'another client' : `“${cleanName(saved.client.name)}”`
        return saved.by === 'name'
          ? { kind: 'problems', problems: { name: `There is ${holder} already. Choose another name.` } }
          : {
              kind: 'problems',
              problems: { channel: `This is the channel of ${holder}. Choose another, or unlink it there.` }
            }
      }
      case 'changed_meanwhile': {
        const { version, seen } = saved
        const people = await slackIdsOf(desk.ports, asker.workspaceId, [
          version.details.backupId,
          seen.backupId
        ])
        const [was, is] = [clientTyped(seen, people), clientTyped(version.details, people)]
        const next = { ...subject, revision: version.revision }
        return { kind: 'changed_meanwhile', by: version.by, seen: was, present: is, subject: next }
      }
      case 'revised': {
        const message = await cardAfter(desk, asker, clientId, 'Client changed.', before)
        return { kind: 'saved', message, clientId }
      }
      default:
        return { kind: 'refused', message: turnedMessage(saved) }
    }
  }
})

function clientTyped(details: ClientRecord, people: Map<string, string>): TypedFields {
  const { name, aliases, tier, stage, industry, segment, domain } = details
  return {
    name,
    aliases: (aliases ?? []).join(', '),
    tier: choiceTyped(TIER_CHOICES, tier),
    stage: stage ?? '',
    revenue: amountTyped(details.annualRevenue),
    checkInDays: String(details.checkInDays ?? ''),
    executiveDays: String(details.executiveDays ?? ''),
    backup: ownerTyped(details.backupId, people),
    channel: picked(details.channelId),
    isConfidential: tickTyped(details.isConfidential),
    industry: industry ?? '',
    segment: segment ?? '',
    domain: domain ?? ''
  }
}
