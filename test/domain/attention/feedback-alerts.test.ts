import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../../src/domain/calendar.ts'
import { daysAgo } from '../../support/facts.ts'
import { BEN, found, lines, newComplaint, newExecutive } from './agendas.ts'

describe('a complaint', () => {
  test('is there from the first hour, with the instant by which it is to be answered in working hours', () => {
    const [alert] = found({ feedback: [newComplaint()] })
    expect(alert).toMatchObject({
      cause: 'complaint:c1:response',
      sentence: 'High complaint of 20 Nov 2026 has no answer yet',
      severity: 'high',
      // It came on Friday at noon, and this is Sunday: a working day later is Monday at noon.
      dueAt: Date.UTC(2026, 10, 23, 12),
      dueDay: dayNumber('2026-11-23'),
      isOverdue: false,
      assignee: null
    })
  })

  test.each([
    ['is answered and not resolved', { respondedAt: daysAgo(1) }, 'complaint:c1:resolution', false],
    [
      'is late when nobody resolved it in time',
      { respondedAt: daysAgo(9), receivedAt: daysAgo(10) },
      'complaint:c1:resolution',
      true
    ],
    [
      'wants the client to be told',
      { respondedAt: daysAgo(9), resolvedAt: daysAgo(3) },
      'complaint:c1:told',
      false
    ],
    [
      'is past once the client was told',
      { resolvedAt: daysAgo(3), toldClientAt: daysAgo(2) },
      undefined,
      undefined
    ],
    ['is past two months after it was resolved', { resolvedAt: daysAgo(61) }, undefined, undefined]
  ])('%s', (_words, details, cause, isOverdue) => {
    const [alert] = found({ feedback: [newComplaint(details)] })
    expect(alert?.cause).toBe(cause)
    expect(alert?.isOverdue).toBe(isOverdue)
  })

  test('is for whoever sees to it, and names who complained', () => {
    const [alert] = found({
      contacts: [newExecutive()],
      touches: [{ contactId: 'ann', last: daysAgo(1) }],
      feedback: [newComplaint({ contactId: 'ann', owner: BEN, severity: null })]
    })
    expect(alert).toMatchObject({ assignee: BEN, severity: 'medium' })
    expect(alert?.sentence).toBe('Unrated complaint of 20 Nov 2026 from Ann Lee has no answer yet')
  })
})

test('a request waits for an answer, and for its end only where one was agreed', () => {
  const request = newComplaint({ sourceKey: 'q1', kind: 'request', severity: null })
  expect(lines({ feedback: [request] })).toEqual([
    'request:q1:response | low | Request of 20 Nov 2026 has no answer yet'
  ])
  const answered = { ...request, respondedAt: daysAgo(1) }
  expect(lines({ feedback: [answered] })).toEqual([])
  expect(found({ feedback: [{ ...answered, resolveBy: daysAgo(0.5) }] })[0]).toMatchObject({
    cause: 'request:q1:resolution',
    isOverdue: true
  })
  expect(lines({ feedback: [{ ...request, receivedAt: daysAgo(91) }] })).toEqual([])
})
