import { expect } from 'vitest'
import type { ClientDeed } from '../../../src/domain/permissions.ts'
import { addContact } from '../../../src/usecases/add-contact.ts'
import { checkAudience } from '../../../src/usecases/check-audience.ts'
import { claimAlert, releaseAlert } from '../../../src/usecases/claim-alert.ts'
import { clientInChannel } from '../../../src/usecases/client-in-channel.ts'
import { confirmClient } from '../../../src/usecases/confirm-client.ts'
import { contactLeft } from '../../../src/usecases/contact-left.ts'
import { archiveClient, editClient } from '../../../src/usecases/edit-client.ts'
import { editContact } from '../../../src/usecases/edit-contact.ts'
import { editFeedback } from '../../../src/usecases/edit-feedback.ts'
import { loseClient, winBack } from '../../../src/usecases/end-client.ts'
import { findClientToLog } from '../../../src/usecases/find-client-to-log.ts'
import { handOver } from '../../../src/usecases/hand-over.ts'
import { checkHealth, givePulse, liftPin, pinLevel } from '../../../src/usecases/judge.ts'
import { addAction, changeAction, settleAction } from '../../../src/usecases/keep-actions.ts'
import { addCommitment, changeCommitment, settleCommitment } from '../../../src/usecases/keep-commitments.ts'
import { addContract, changeContract } from '../../../src/usecases/keep-contracts.ts'
import { changeRisk, openRisk, settleRisk } from '../../../src/usecases/keep-register.ts'
import { listClients } from '../../../src/usecases/list-clients.ts'
import { listFeedback } from '../../../src/usecases/list-feedback.ts'
import { logCheckin } from '../../../src/usecases/log-checkin.ts'
import { logFeedback } from '../../../src/usecases/log-feedback.ts'
import { planDeparture } from '../../../src/usecases/plan-departure.ts'
import { showChanges } from '../../../src/usecases/show-changes.ts'
import { showFeedback } from '../../../src/usecases/show-feedback.ts'
import { showPeople } from '../../../src/usecases/show-people.ts'
import { showPlan } from '../../../src/usecases/show-plan.ts'
import { showRecord } from '../../../src/usecases/show-record.ts'
import { showRisk, showRiskOf } from '../../../src/usecases/show-risk.ts'
import { showEntry, showTimeline } from '../../../src/usecases/show-timeline.ts'
import { showTrend } from '../../../src/usecases/show-trend.ts'
import { endSnooze, snooze } from '../../../src/usecases/snooze.ts'
import { suggestClients } from '../../../src/usecases/suggest-clients.ts'
import { suggestContacts } from '../../../src/usecases/suggest-contacts.ts'
import { updateFeedback } from '../../../src/usecases/update-feedback.ts'
import {
  action,
  checkin,
  commitment,
  contact,
  contract,
  departure,
  feedback,
  feedbackStep,
  health,
  level,
  loss,
  pinned,
  pulse,
  risk,
  silence,
  written
} from './entries.ts'
import type { ClientScene } from './scene.ts'

/**
 * Every use case about a client, by the deed it does. Add yours as a line: it runs the real use case as the asker and hands back what came
 * of it, `not_allowed` for a refusal. walk.test.ts then tries it as everybody. What is not about one client is in book-deeds.ts.
 */
export const atClient: {
  [Deed in ClientDeed]?: Record<string, (scene: ClientScene) => Promise<{ kind: string }>>
} = {
  see_client: {
    'the card, by name': (s) => showRisk(...s.as, s.client.name, s.now),
    'the card, from a button': (s) => showRiskOf(...s.as, s.client.id, s.now),
    'its card, shared': (s) => checkAudience(...s.as, s.client.id, 'C1', s.now),
    'its people, in a form': async (s) =>
      seen(await suggestContacts(...s.as, s.client.id, '', 9, s.now), s.contactId),
    'its people': (s) => showPeople(...s.as, s.client.id, s.now),
    'its plan': (s) => showPlan(...s.as, s.client.id, s.now),
    'its feedback': (s) => listFeedback(...s.as, { clientId: s.client.id, scope: 'all' }, s.now),
    'a piece of its feedback': async (s) =>
      showFeedback(...s.as, (await s.entry('feedback', feedback)).sourceKey, s.now),
    'its record': (s) => showRecord(...s.as, s.client.id, s.now),
    'its timeline': (s) => showTimeline(...s.as, { clientId: s.client.id, topic: null, page: 0 }, s.now),
    'an entry of its timeline': (s) => showEntry(...s.as, { clientId: s.client.id, ref: s.key }, s.now),
    'its trend': (s) => showTrend(...s.as, { clientId: s.client.id, days: 30 }, s.now),
    'what changed': (s) => showChanges(...s.as, { clientId: s.client.id, since: { days: 30 } }, s.now),
    'a list': async (s) => seen((await listClients(...s.as, 'all', s.now)).clients, s.client.id),
    'the choices of a form': async (s) =>
      seen(await suggestClients(...s.as, s.client.name, 9, s.now), s.client.id),
    'what is called nearly so': async (s) =>
      seen(await suggestClients(...s.as, `${s.client.name}x`, 9, s.now), s.client.id),
    'its channel': async (s) => {
      await s.book.query('UPDATE client_version SET channel_id = client_id WHERE client_id = $1', [
        s.client.id
      ])
      const found = await clientInChannel(...s.as, s.client.id, s.now)
      return seen(found === null ? [] : [found], s.client.id)
    }
  },
  log: {
    'a form, by name': (s) => findClientToLog(...s.as, { name: s.client.name, channelId: null }, s.now),
    'a form, from a card': (s) => findClientToLog(...s.as, { clientId: s.client.id }, s.now),
    'a check-in': (s) => logCheckin(...s.as, { ...checkin, clientId: s.client.id }, s.key, s.now),
    'a complaint': (s) =>
      logFeedback(
        ...s.as,
        { ...feedback, ...written, newContact: checkin.newContact, clientId: s.client.id },
        s.key,
        s.now
      ),
    'a complaint, changed': async (s) =>
      editFeedback(...s.as, { ...feedback, ...written, ...(await s.entry('feedback', feedback)) }, s.now),
    'a complaint, answered': async (s) =>
      updateFeedback(...s.as, { ...feedbackStep, ...(await s.entry('feedback', feedback)) }, s.now)
  },
  edit_people: {
    'a new contact': (s) => addContact(...s.as, { ...contact, clientId: s.client.id }, s.now),
    'a contact, changed': async (s) => editContact(...s.as, { ...contact, ...(await s.person()) }, s.now),
    'a leaving, looked at': (s) => planDeparture(...s.as, s.contactId, s.now),
    'a leaving': async (s) => contactLeft(...s.as, { ...departure, ...(await s.person()) }, s.now)
  },
  edit_plan: {
    'a new risk': (s) => openRisk(...s.as, { ...s.keyed, ...written, ...risk }, s.now),
    'a risk, changed': async (s) =>
      changeRisk(...s.as, { ...(await s.entry('risk', risk)), ...written, ...risk }, s.now),
    'a new action': (s) => addAction(...s.as, { ...s.keyed, ...written, ...action }, s.now),
    'an action, changed': async (s) =>
      changeAction(...s.as, { ...(await s.entry('action', action)), ...written, ...action }, s.now),
    'an action, done': async (s) => {
      const done = { fate: 'done' as const, outcome: null }
      return settleAction(...s.as, { ...(await s.entry('action', action)), ...done }, s.now)
    },
    'a new promise': (s) => addCommitment(...s.as, { ...s.keyed, ...written, ...commitment }, s.now),
    'a promise, changed': async (s) =>
      changeCommitment(
        ...s.as,
        { ...(await s.entry('commitment', commitment)), ...written, ...commitment },
        s.now
      ),
    'a promise, kept': async (s) => {
      const kept = { fate: 'done' as const, on: '2026-11-22', evidence: null }
      return settleCommitment(...s.as, { ...(await s.entry('commitment', commitment)), ...kept }, s.now)
    }
  },
  claim: {
    'an alert': (s) => claimAlert(...s.as, { clientId: s.client.id, cause: 'silence' }, s.now),
    'an alert, given back': (s) => releaseAlert(...s.as, { clientId: s.client.id, cause: 'silence' }, s.now)
  },
  edit_client: {
    'what is known of it': async (s) => {
      const { revision, details } = await s.version()
      return editClient(...s.as, { ...details, id: s.client.id, revision, backupSlackId: null }, s.now)
    },
    'a new contract': (s) => addContract(...s.as, { ...s.keyed, ...contract }, s.now),
    'a contract, changed': async (s) =>
      changeContract(...s.as, { ...(await s.entry('contract', contract)), ...contract }, s.now)
  },
  confirm: {
    'its record': (s) => confirmClient(...s.as, s.keyed, s.now)
  },
  name_counterpart: {
    'a counterpart of somebody new': (s) => {
      const written = { ...contact.written, counterpartSlackId: s.ownerSlackId }
      return addContact(...s.as, { ...contact, written, clientId: s.client.id }, s.now)
    },
    'another counterpart': async (s) => {
      const written = { ...contact.written, counterpartSlackId: s.ownerSlackId }
      return editContact(...s.as, { ...contact, written, ...(await s.person()) }, s.now)
    }
  },
  judge: {
    'a pulse': (s) => givePulse(...s.as, { ...s.keyed, ...pulse }, s.now),
    'a health check': (s) => checkHealth(...s.as, { ...s.keyed, ...health }, s.now)
  },
  pin_level: {
    'a level': (s) => pinLevel(...s.as, { ...s.keyed, ...level }, s.now),
    'a level, lifted': async (s) => liftPin(...s.as, await s.entry('judgement', pinned), s.now)
  },
  snooze: {
    'a snooze': (s) => snooze(...s.as, { ...s.keyed, ...silence }, s.now),
    'a snooze, ended': async (s) =>
      endSnooze(...s.as, await s.entry('snooze', { ...silence, endedOn: null }), s.now)
  },
  accept_risk: {
    'a risk, accepted': async (s) => {
      const accepted = { fate: 'accepted' as const, reason: 'They know' }
      return settleRisk(...s.as, { ...(await s.entry('risk', risk)), ...accepted }, s.now)
    }
  },
  hand_over: {
    'the client': async (s) => {
      const { details } = await s.version()
      const [to = expect.fail('Nobody')] = await s.as[0].directory.teammates(s.book.workspaceId, [
        await s.book.teammate(s.key)
      ])
      const terms = { note: null, keepsBackup: false, movesPeople: false }
      const passing = { clientId: s.client.id, ownerId: details.ownerId, to, ...terms }
      return handOver(...s.as, passing, s.now)
    }
  },
  restrict: {
    'its visibility': async (s) => {
      const { revision, details } = await s.version()
      const other = { ...details, isConfidential: !details.isConfidential, backupSlackId: null }
      return editClient(...s.as, { ...other, id: s.client.id, revision }, s.now)
    }
  },
  end_client: {
    'the archive': async (s) => {
      const { revision } = await s.version()
      return archiveClient(...s.as, { id: s.client.id, revision, isArchived: true }, s.now)
    },
    'a loss': (s) => loseClient(...s.as, { clientId: s.client.id, ...loss }, s.now),
    'a win-back': async (s) => {
      const lost = await s.entry('loss', { ...loss, wonBackOn: null })
      return winBack(...s.as, { ...lost, wonBackOn: '2026-11-22' }, s.now)
    }
  }
}

function seen(items: readonly { id: string }[], id: string) {
  return { kind: items.some((item) => item.id === id) ? 'seen' : 'not_allowed' }
}
