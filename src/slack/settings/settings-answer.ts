import type { Asker } from '../../domain/clients/teammate.ts'
import { settingsDifferences } from '../../domain/policy/settings-differences.ts'
import { defaultSettings } from '../../domain/policy.ts'
import { differenceText } from '../../policy-text/difference-text.ts'
import { showSettings } from '../../usecases/change-settings.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import type { Word } from '../risk/word.ts'
import { settingsMessage } from './settings-view.ts'

/** What admins have decided, for admins. */
export async function settingsAnswer(desk: Desk, asker: Asker): Promise<Message> {
  const shown = await showSettings(desk.ports, desk.workspace(), asker)
  if (shown.kind === 'not_allowed') return notAllowedMessage(shown)
  const differences = settingsDifferences(defaultSettings, shown.policy).map(differenceText)
  return settingsMessage(shown.settings, shown.digests, shown.policy, differences)
}

/** `/client-risk settings` */
export const settingsWord: Word = {
  words: ['settings'],
  usage: 'settings',
  explains: 'For admins: policy, playbooks, leads, digests',
  answer: settingsAnswer
}
