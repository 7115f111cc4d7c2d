import { describe, expect, test } from 'vitest'
import { FEEDBACK_KINDS } from '../../../src/domain/clients/feedback.ts'
import { FEEDBACK_STEPS } from '../../../src/domain/feedback/steps.ts'
import type { Update } from '../../../src/domain/feedback/thread.ts'
import { editFeedbackForm } from '../../../src/slack/feedback/edit-feedback-form.ts'
import { feedbackGoneMessage } from '../../../src/slack/feedback/feedback-gone-message.ts'
import { feedbackListMessage } from '../../../src/slack/feedback/feedback-list-view.ts'
import { feedbackMessage } from '../../../src/slack/feedback/feedback-view.ts'
import { feedbackLog } from '../../../src/slack/feedback/log-feedback-form.ts'
import { onwardBlocks } from '../../../src/slack/feedback/onward-blocks.ts'
import { referralForm } from '../../../src/slack/feedback/referral-form.ts'
import { stepForms } from '../../../src/slack/feedback/step-forms.ts'
import type { FeedbackList } from '../../../src/usecases/list-feedback.ts'
import type { ShownFeedback } from '../../../src/usecases/show-feedback.ts'
import { feedbackRecord } from '../../domain/feedback/feedback-record.ts'
import { expectFormTaken, expectWordsBack, filled } from './filled.ts'
import { expectTaken } from './taken.ts'
import { WORST_TEXTS } from './worst-texts.ts'

const ID = '0190f7a4-6f2e-7c3a-9b57-0123456789ab'
const NOW = Date.UTC(2026, 10, 22, 9)
const permalink = `https://${'a'.repeat(60)}.slack.com/archives/C0123456789/p1790000000000000?thread_ts=1790000000.000000&cid=C0123456789`

const details = (text: string) =>
  feedbackRecord({ text, permalink, severity: 'critical', about: 'communication', score: null })

const thread = (text: string, count: number): Update[] =>
  Array.from({ length: count }, (_, at) => ({
    what: 'changed',
    at,
    recordedAt: at,
    by: text,
    remark: text,
    fields: ['severity', 'ownerId', 'respondBy', 'resolveBy', 'text', 'contactId', 'about']
  }))

const shown = (text: string, change: Partial<ShownFeedback> = {}): ShownFeedback => ({
  kind: 'feedback',
  client: { id: ID, name: text },
  sourceKey: 'slack-view:V0123456789',
  details: details(text),
  contact: text,
  owner: text,
  state: 'open',
  steps: FEEDBACK_STEPS,
  deadlines: { respond: { at: 1, isAgreed: true }, resolve: { at: NOW + 1, isAgreed: false } },
  thread: thread(text, 20),
  mayRefer: true,
  planned: 99,
  timeZone: 'Asia/Kolkata',
  now: NOW,
  ...change
})

const list = (text: string, count: number, scope: FeedbackList['scope']): FeedbackList => ({
  kind: 'feedback_list',
  client: { id: ID, name: text },
  scope,
  entries: Array.from({ length: count }, (_, each) => {
    const dueAt = each % 2 === 0 ? null : each
    return { sourceKey: `${each}:${'k'.repeat(90)}`, details: details(text), state: 'open', dueAt }
  }),
  open: count,
  total: count,
  timeZone: 'UTC',
  now: NOW
})

const subject = (name: string) => ({
  client: { id: ID, name },
  unknownName: null,
  permalink,
  owner: name,
  timeZone: 'UTC',
  respondBy: NOW,
  resolveBy: NOW
})

describe.each(WORST_TEXTS)('feedback with text that is %s', (_kind, text) => {
  const name = text.slice(0, 100)
  const about = { clientId: ID, name, sourceKey: 'slack-view:V0123456789', revision: ID }

  test('is shown whole, page by page', () => {
    for (let page = 0; page < 25; page++) expectTaken(feedbackMessage(shown(text), page, name))
    expectTaken(feedbackMessage(shown('', { thread: [], steps: [], mayRefer: false }), 3))
  })

  test('is listed page by page, two hundred at a time', () => {
    for (let page = 0; page < 15; page++) expectTaken(feedbackListMessage(list(text, 200, 'open'), page))
    expectTaken(feedbackListMessage(list(text, 0, 'all'), 0))
  })

  test('leads on from the card, or is gone', () => {
    const promoter = { ...shown(text), details: feedbackRecord({ kind: 'nps', score: 10 }) }
    for (const each of [shown(text, { mayRefer: false }), promoter])
      expectTaken({ ...feedbackGoneMessage(), blocks: onwardBlocks(each) })
    expectTaken(feedbackGoneMessage())
  })

  test.each(FEEDBACK_KINDS)('is logged as %s', (kind) => {
    const typed = { ...filled(feedbackLog.form, text), kind: [{ value: kind, text: kind }] }
    expectFormTaken(feedbackLog.form, subject(name), typed)
    expectFormTaken(feedbackLog.form, { ...subject(name), client: null, unknownName: name }, {})
    expectWordsBack(feedbackLog.form, subject(name), typed)
    expectFormTaken(editFeedbackForm, { ...about, ...subject(name), kind }, filled(editFeedbackForm, text))
  })

  test('is seen to in forms that give every word back', () => {
    const care = { kind: 'complaint', owner: name, timeZone: 'UTC', respondBy: NOW, resolveBy: NOW }
    expectWordsBack(editFeedbackForm, { ...about, ...care }, filled(editFeedbackForm, text))
    for (const form of [...stepForms, referralForm]) {
      expectFormTaken(form, about, filled(form, text))
      expectWordsBack(form, about, filled(form, text))
    }
  })
})

test('nothing of the words and the thread is lost on the way to the pages', () => {
  const words = Array.from({ length: 3_000 }, (_, each) => `w${each}`).join(' ')
  const remarks = thread('', 40).map((update, each) => ({ ...update, remark: `remark ${each}.`, by: 'Ben' }))
  const feedback = shown('Acme', { details: details(words), thread: remarks })
  const pages = Array.from({ length: 20 }, (_, page) =>
    JSON.stringify(feedbackMessage(feedback, page).blocks)
  )
  const all = pages.join()
  for (let each = 0; each < 3_000; each++) expect(all).toMatch(new RegExp(`\\bw${each}\\b`))
  for (const { remark } of remarks) expect(all).toContain(remark)
})
