import * as z from 'zod'
import { groupYaml } from '../../policy-text/policy-yaml.ts'
import { readPolicyText } from '../../policy-text/read-policy-text.ts'
import { showSettings } from '../../usecases/change-settings.ts'
import { notAllowedSentence } from '../access/not-allowed-message.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { prose } from '../form/fields/text.ts'
import { FORMS } from '../ids.ts'
import { policySubject, previewThenSave } from './policy-save.ts'
import { previewBlocks } from './preview-blocks.ts'
import { POLICY_GROUPS } from './settings-view.ts'

const groupSchema = z.enum(POLICY_GROUPS.map(([group]) => group))

/** Changes one group of the policy's settings, as text; what it would do is shown before it is saved. */
export const policyForm = defineForm({
  id: FORMS.policy,
  title: 'Change the policy',
  submit: 'Preview, then save',
  subject: policySubject,
  fields: {
    text: required(
      prose({ label: 'Settings', hint: 'YAML or JSON. What you leave out stays as it is.' }),
      'Write what is to be different.'
    )
  },
  intro: ({ preview }) => previewBlocks(preview),
  async start(desk, asker, value) {
    const group = groupSchema.parse(value)
    const shown = await showSettings(desk.ports, desk.workspace(), asker)
    if (shown.kind === 'not_allowed') return { kind: 'refused', sentence: notAllowedSentence(shown) }
    const subject = { what: group, previewOf: null, preview: [] }
    return { kind: 'open', subject, typed: { text: groupYaml(shown.policy, group) } }
  },
  async save(desk, submitter, subject, { text }) {
    const read = readPolicyText(text)
    if (read.kind === 'none') return { kind: 'problems', problems: { text: `This ${read.reason}` } }
    if (read.problems.length > 0)
      return { kind: 'problems', problems: { text: read.problems.map(({ message }) => message).join('\n') } }
    return previewThenSave(desk, submitter, subject, text, read.patch)
  }
})
