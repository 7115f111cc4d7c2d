import type { KnownBlock } from '@slack/types'
import type { Policy } from '../../domain/policy.ts'
import type { Digest } from '../../usecases/digest-ports.ts'
import type { WorkspaceSettings } from '../../usecases/settings-ports.ts'
import { button, buttons } from '../blocks/button.ts'
import { option } from '../blocks/input.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, type Line, lines, points } from '../blocks/rich.ts'
import { header, note } from '../blocks/section.ts'
import { cut, plain } from '../blocks/text.ts'
import { ACTIONS, FORMS, openAction } from '../ids.ts'
import { SLACK_LIMITS } from '../limits.ts'
import { digestLine } from './digest-blocks.ts'

/** The groups of settings, as one chooses what to change. */
export const POLICY_GROUPS = [
  ['weights', 'Weights of the signals'],
  ['cadences', 'Cadences by tier'],
  ['thresholds', 'Thresholds of the levels'],
  ['deadlines', 'Deadlines'],
  ['workingTime', 'Working time and holidays']
] as const

/** What admins have decided: the policy and how it differs from the built-in one, playbooks, leads, digests. */
export function settingsMessage(
  { leads }: WorkspaceSettings,
  digests: readonly Digest[],
  { version, playbooks }: Policy,
  differences: readonly string[]
): Message {
  const names = leads.map(({ name }) => name).join(', ')
  return {
    text: mrkdwn`Settings: policy version ${version}`,
    blocks: [
      header('Settings'),
      lines(
        [bold('Policy: '), `version ${version}. ${differences.length === 0 ? 'All as built in.' : ''}`],
        [bold('Playbooks: '), playbooks.length === 0 ? 'none' : playbooks.map(({ name }) => name).join(', ')],
        [bold('Leads: '), names === '' ? 'nobody yet, only admins' : names],
        [bold('Digests: '), ...digestsLine(digests)]
      ),
      ...(differences.length === 0
        ? []
        : [
            points(
              ['Different from the built-in policy'],
              differences.slice(0, SHOWN).map((difference) => [difference])
            )
          ]),
      ...(differences.length > SHOWN ? [note(`and ${differences.length - SHOWN} more`)] : []),
      {
        type: 'actions',
        elements: [
          {
            type: 'static_select',
            action_id: openAction(FORMS.policy),
            placeholder: plain('Change the policy…', SLACK_LIMITS.placeholder),
            options: POLICY_GROUPS.map(([group, words]) => option(words, group))
          },
          {
            type: 'static_select',
            action_id: openAction(FORMS.playbook),
            placeholder: plain('Change a playbook…', SLACK_LIMITS.placeholder),
            options: [
              ...playbooks
                .slice(0, SLACK_LIMITS.select.maxOptions - 1)
                .map(({ name }) => option(name, cut(name, SLACK_LIMITS.option.value))),
              option('A new playbook', NEW_PLAYBOOK)
            ]
          }
        ]
      },
      buttons(
        button('Name leads', openAction(FORMS.leads), null),
        button('Digests', ACTIONS.showDigests, '0'),
        button('Who may do what', ACTIONS.showPermissions, null)
      ),
      note(
        'What can’t be chosen here, your operator changes in a file: client-risk policy show writes the policy, client-risk policy save puts it in force.'
      )
    ] satisfies KnownBlock[]
  }
}

function digestsLine(digests: readonly Digest[]): Line {
  const [first] = digests
  if (first === undefined) return ['nowhere yet']
  const broken = digests.filter(({ brokenReason }) => brokenReason !== null).length
  const more = digests.length > 1 ? ` and ${digests.length - 1} more` : ''
  return [...digestLine(first), `${more}${broken > 0 ? ` · ${broken} can’t be said` : ''}`].filter(
    (each) => each !== ''
  )
}

/** As many differences as one reads here. */
const SHOWN = 20

/** What the list carries for a playbook that is not there yet; names of playbooks have no spaces at their ends. */
export const NEW_PLAYBOOK = ' new'
