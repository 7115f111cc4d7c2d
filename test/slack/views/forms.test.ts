import { describe, expect, test } from 'vitest'
import { validateBlocks } from '../../../src/sandbox/blockkit/validate-blocks.ts'
import { subjectOf } from '../../../src/slack/form/at-client.ts'
import { meanwhileBlocks } from '../../../src/slack/form/meanwhile-blocks.ts'
import { ALL_FORMS } from '../../../src/slack/forms.ts'
import { expectFormTaken, expectWordsBack, filled } from './filled.ts'
import { WORST_TEXTS } from './worst-texts.ts'

const ID = '0190f7a4-6f2e-7c3a-9b57-0123456789ab'

/** Whatever a form may carry along, each as long as it can be; its own schema takes what it needs. */
const carried = (text: string) => ({
  ...subjectOf({ id: ID, name: text }),
  entry: { sourceKey: `slack-view:${'V'.repeat(40)}`, revision: ID },
  revision: ID,
  riskKey: `slack-view:${'V'.repeat(40)}`,
  cause: `complaint:slack-view:${'V'.repeat(40)}:resolution`,
  isArchived: true,
  similar: Array.from({ length: 5 }, () => ({ id: ID, name: text.slice(0, 100) })),
  digest: {
    id: ID,
    setAt: 1_790_000_000_000,
    channelId: 'C0123456789',
    segment: text.slice(0, 100),
    weekday: 7,
    minute: 1410,
    timeZone: 'America/Argentina/ComodRivadavia',
    isPublicAllowed: true
  },
  segments: Array.from({ length: 12 }, () => text.slice(0, 60)),
  moreSegments: 5000,
  what: 'weights',
  previewOf: 'x'.repeat(43),
  preview: Array.from({ length: 12 }, () => text.slice(0, 100)),
  seen: Array.from({ length: 50 }, (_, index) => `U${String(index).padStart(10, '0')}`)
})

/** Those that have limits tests of their own, because what they carry along is. */
const APART =
  /^(checkin|feedback|edit_feedback|acknowledge|answer|resolve|tell|reopen|referral|contact|hand_over|cover|preferences)/
const forms = ALL_FORMS.filter(({ id }) => !APART.test(id))

describe.each(WORST_TEXTS)('with text that is %s', (_kind, text) => {
  test.each(forms.map((form) => [form.title, form] as const))('Slack takes the form “%s”', (_title, form) => {
    const subject = form.subject.safeParse(carried(text))
    expect(subject.error?.issues ?? []).toEqual([])
    expectFormTaken(form, subject.data, filled(form, text))
    expectFormTaken(form, subject.data, {})
    expectWordsBack(form, subject.data, filled(form, text))
  })

  test('what somebody else changed is told in blocks that Slack takes', () => {
    const changes = Array.from({ length: 13 }, () => ({ label: 'Name', was: text, is: text, isMine: true }))
    expect(validateBlocks(meanwhileBlocks(text, changes), 'modal')).toEqual([])
  })
})
