import { expect, test } from 'vitest'
import { threadOf } from '../../../src/domain/feedback/thread.ts'
import { feedbackRecord } from './feedback-record.ts'

test('a change says what was changed, and a step what it changed besides', () => {
  const logged = feedbackRecord({ remark: null })
  const changed = { ...logged, severity: 'critical' as const, ownerId: 'mia', remark: 'It is worse.' }
  const imported = { ...changed, respondedAt: 3, resolvedAt: 4, remark: null }
  const noted = { ...imported, remark: 'Nothing new' }
  const by = 'Dana'
  const versions = [logged, changed, imported, noted].map((details, recordedAt) => ({
    details,
    recordedAt,
    by
  }))
  expect(threadOf(versions).map(({ what, at, fields, remark }) => ({ what, at, fields, remark }))).toEqual([
    { what: 'logged', at: logged.receivedAt, fields: [], remark: null },
    { what: 'changed', at: 1, fields: ['severity', 'ownerId'], remark: 'It is worse.' },
    { what: 'resolved', at: 4, fields: [], remark: null },
    { what: 'changed', at: 3, fields: [], remark: 'Nothing new' }
  ])
})
