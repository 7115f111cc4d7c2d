import { createHash } from 'node:crypto'
import * as z from 'zod'
import { displayedScore, levels } from '../../domain/assessment/level.ts'
import type { SettingsPatch } from '../../domain/policy/change-settings.ts'
import { differenceText } from '../../policy-text/difference-text.ts'
import { previewChange, saveChange } from '../../usecases/change-settings.ts'
import type { PolicyPreview } from '../../usecases/preview-policy.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import { cut } from '../blocks/text.ts'
import type { Desk } from '../desk.ts'
import type { Outcome, Submitter } from '../form/definition.ts'
import { settingsAnswer } from './settings-answer.ts'

/** What a form that changes the policy carries along: which preview somebody has seen, and what it said. */
export const policySubject = z.object({
  what: z.string(),
  /** The text and the version that were previewed; null before the first time. */
  previewOf: z.string().nullable(),
  preview: z.array(z.string())
})
type PolicySubject = z.infer<typeof policySubject>

/** Previews a change the first time, and saves it once the preview of exactly this change has been seen. */
export async function previewThenSave(
  desk: Desk,
  { asker }: Submitter,
  subject: PolicySubject,
  text: string,
  patch: SettingsPatch
): Promise<Outcome<PolicySubject>> {
  const { ports } = desk
  const [workspace, now] = [desk.workspace(), desk.now()]
  const answer = await previewChange(ports, workspace, asker, patch, now)
  switch (answer.kind) {
    case 'not_allowed':
      return { kind: 'refused', message: notAllowedMessage(answer) }
    case 'invalid':
      return {
        kind: 'problems',
        problems: { text: answer.problems.map(({ message }) => message).join('\n') }
      }
    case 'unchanged':
      return {
        kind: 'problems',
        problems: { text: 'This is what is in force already. Change it, or close this form.' }
      }
    case 'changed_meanwhile':
      throw new Error('A change that names no version is based on the one in force')
    case 'preview':
  }
  const previewOf = createHash('sha256').update(`${answer.basedOn}\n${text}`).digest('base64url')
  const asked = { ...subject, previewOf, preview: previewLines(answer) }
  if (subject.previewOf !== previewOf)
    return { kind: 'ask_again', subject: asked, reason: asked.preview.join('\n') }
  const saved = await saveChange(ports, workspace, asker, answer, now)
  if (saved.kind === 'saved')
    return { kind: 'saved', message: await settingsAnswer(desk, asker), clientId: null }
  if (saved.kind === 'not_allowed') return { kind: 'refused', message: notAllowedMessage(saved) }
  return {
    kind: 'ask_again',
    subject: {
      ...subject,
      previewOf: null,
      preview: ['Somebody else changed the policy just now. Save to see what it would do.']
    },
    reason: 'Somebody else changed the policy just now.'
  }
}

/** As many of each, and as long, as fit into a button that opens the form again. */
const [DIFFERENCES, CLIENTS, LINE] = [5, 4, 100]

function previewLines({ differences, counts, changed, more }: PolicyPreview): string[] {
  const named = changed.slice(0, CLIENTS)
  const total = changed.length + more
  const byLevel = levels.map((level) => `${level} ${counts[level].before} → ${counts[level].after}`)
  const rest = differences.length - DIFFERENCES
  const all = [
    ...differences.slice(0, DIFFERENCES).map(differenceText),
    ...(rest > 0 ? [`and ${rest} more changes`] : []),
    `Clients: ${byLevel.join(', ')}`,
    ...named.map(
      ({ client, before, after }) =>
        `${cut(client.name, 60)}: ${before.level} ${displayedScore(before.score)} → ${after.level} ${displayedScore(after.score)}`
    ),
    ...(total > named.length ? [`and ${total - named.length} more change level`] : [])
  ]
  return all.map((said) => cut(said, LINE))
}
