import { Document, isScalar, visit } from 'yaml'
import type { Policy, PolicySettings } from '../domain/policy.ts'

const MEANINGS: Readonly<Record<keyof PolicySettings, string>> = {
  weights: 'How much each signal can contribute by itself, 0 to 0.95.',
  cadences: 'Days between two check-ins with a client, and between two with each of its executives, by tier.',
  thresholds: 'The lowest score of each level above healthy.',
  deadlines: 'Time to answer and to resolve, in working time: 24 hours are one working day.',
  workingTime: 'When somebody is there to answer. 1 is Monday; "24:00" ends the day; holidays as YYYY-MM-DD.',
  playbooks:
    'What is to be done when something happens: actions with an owner, due so many working days later. docs/playbooks.md'
}

/** The groups of settings, in the order in which a policy is written. */
const SETTING_GROUPS = [
  'weights',
  'cadences',
  'thresholds',
  'deadlines',
  'workingTime',
  'playbooks'
] as const satisfies readonly (keyof PolicySettings)[]

/** One group of settings as a person edits it. */
export function groupYaml(settings: PolicySettings, group: keyof PolicySettings): string {
  return yaml({ [group]: settings[group] })
}

/** A policy as a person reads and edits it, and as `policy preview` and `policy save` take it back. */
export function policyYaml({ version, timeZone, ...settings }: Policy, workspace: string): string {
  const parts = SETTING_GROUPS.map((group) => `# ${MEANINGS[group]}\n${groupYaml(settings, group)}`)
  const head = [
    `# The policy of ${workspace}. Keep only what is to be different, or all of it; then`,
    '# client-risk policy preview FILE, client-risk policy save FILE',
    `# Times and holidays are those of ${timeZone}.`,
    '',
    '# The version this was made from: saving tells when somebody else has changed it since. May be left out.',
    yaml({ version })
  ]
  return [head.join('\n'), ...parts].join('\n')
}

/** Lists of words and numbers on one line, everything else a line each. */
function yaml(value: object): string {
  const document = new Document(value)
  visit(document, {
    Seq(_key, list) {
      list.flow = list.items.every(isScalar)
    }
  })
  return document.toString()
}
