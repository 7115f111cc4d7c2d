import type { Playbook } from '../../domain/playbooks/playbook.ts'
import { groupYaml } from '../../policy-text/policy-yaml.ts'
import { readPolicyText } from '../../policy-text/read-policy-text.ts'
import { showSettings } from '../../usecases/change-settings.ts'
import { notAllowedSentence } from '../access/not-allowed-message.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { tick } from '../form/fields/choice.ts'
import { prose } from '../form/fields/text.ts'
import { FORMS } from '../ids.ts'
import { policySubject, previewThenSave } from './policy-save.ts'
import { previewBlocks } from './preview-blocks.ts'
import { NEW_PLAYBOOK } from './settings-view.ts'

/** What a new playbook begins with. */
const EXAMPLE: Playbook = {
  name: 'my playbook',
  on: 'quiet',
  steps: [{ action: 'Call {client}', afterDays: 2, owner: 'owner' }]
}

/** Changes, adds or removes one playbook, as text. */
export const playbookForm = defineForm({
  id: FORMS.playbook,
  title: 'Change a playbook',
  submit: 'Preview, then save',
  subject: policySubject,
  fields: {
    text: required(
      prose({ label: 'Playbook', hint: 'YAML or JSON. The built-in playbooks show what can stand here.' }),
      'Write the playbook.'
    ),
    isRemoved: tick({ label: 'Remove', words: 'Remove this playbook; what it has asked for stays' })
  },
  shows: ({ what }) => (what === NEW_PLAYBOOK ? ['text'] : ['text', 'isRemoved']),
  intro: ({ preview }) => previewBlocks(preview),
  async start(desk, asker, value) {
    const shown = await showSettings(desk.ports, desk.workspace(), asker)
    if (shown.kind === 'not_allowed') return { kind: 'refused', sentence: notAllowedSentence(shown) }
    const what = value ?? NEW_PLAYBOOK
    const playbook = shown.policy.playbooks.find(({ name }) => name === what) ?? EXAMPLE
    const text = groupYaml({ ...shown.policy, playbooks: [playbook] }, 'playbooks')
    return { kind: 'open', subject: { what, previewOf: null, preview: [] }, typed: { text } }
  },
  async save(desk, submitter, subject, { text, isRemoved }) {
    const { what } = subject
    const shown = await showSettings(desk.ports, desk.workspace(), submitter.asker)
    const present = shown.kind === 'settings' ? shown.policy.playbooks : []
    const index = present.findIndex(({ name }) => name === what)
    if (isRemoved)
      return previewThenSave(desk, submitter, subject, `remove ${what}`, {
        playbooks: present.toSpliced(index, index < 0 ? 0 : 1)
      })
    const read = readPolicyText(text)
    if (read.kind === 'none') return { kind: 'problems', problems: { text: `This ${read.reason}` } }
    const problems = read.problems.map(({ message }) => message)
    const [playbook, ...others] = read.patch.playbooks ?? []
    if (problems.length === 0 && (playbook === undefined || others.length > 0))
      problems.push('Write exactly one playbook, below "playbooks:".')
    if (problems.length > 0 || playbook === undefined)
      return { kind: 'problems', problems: { text: problems.join('\n') } }
    const playbooks = index < 0 ? [...present, playbook] : present.with(index, playbook)
    return previewThenSave(desk, submitter, subject, text, { playbooks })
  }
})
