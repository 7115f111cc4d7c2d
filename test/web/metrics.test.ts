import { expect, test } from 'vitest'
import { createMetrics, type Queue } from '../../src/web/metrics.ts'

const NOW = Date.UTC(2026, 10, 23, 9)
const byState = { pending: 3, sending: 1, dead: 2, uncertain: 0 }

const lines = async (queue: Queue, tell: (metrics: ReturnType<typeof createMetrics>) => void) => {
  const metrics = createMetrics(queue, () => NOW)
  tell(metrics)
  const { text, contentType } = await metrics.exposition()
  expect(contentType).toContain('text/plain')
  return text.split('\n').filter((line) => line.startsWith('client_risk_'))
}

const waiting: Queue = async () => ({ byState, oldestDueAt: NOW - 90_000 })

test('an operator reads what was said, how late, and why not', async () => {
  const told = await lines(waiting, (metrics) => {
    metrics.attempted({ end: 'sent', reason: null }, 'digest', 4_000)
    metrics.attempted({ end: 'doubted', reason: 'http_503' }, 'nudges', 4_000)
    metrics.attempted({ end: 'dropped', reason: 'Nothing is due' }, 'plan', 4_000)
  })
  expect(told).toEqual(
    expect.arrayContaining([
      'client_risk_message_attempts_total{kind="digest",end="sent",reason=""} 1',
      'client_risk_message_attempts_total{kind="nudges",end="doubted",reason="http_503"} 1',
      'client_risk_message_attempts_total{kind="plan",end="dropped",reason=""} 1',
      'client_risk_message_lateness_seconds_bucket{le="1",kind="digest"} 0',
      'client_risk_message_lateness_seconds_bucket{le="5",kind="digest"} 1'
    ])
  )
})

test('an operator reads what waits, and since when', async () => {
  const told = await lines(waiting, () => undefined)
  expect(told).toEqual(
    expect.arrayContaining([
      'client_risk_messages{state="pending"} 3',
      'client_risk_messages{state="dead"} 2',
      'client_risk_queue_age_seconds 90'
    ])
  )
})

test('nothing is claimed to wait while the database does not answer', async () => {
  const told = await lines(
    async () => null,
    () => undefined
  )
  expect(told.filter((line) => /^client_risk_(messages|queue)/.test(line))).toEqual([])
})

test('an operator reads how jobs and requests of Slack fare', async () => {
  const told = await lines(waiting, (metrics) => {
    const slot = { job: 'digest', subject: '', slotAt: NOW, skipped: 0, messages: 1 }
    metrics.decided({ kind: 'ran', ...slot, lateMs: 2_000 })
    metrics.decided({ kind: 'skipped', job: 'nudges', subject: '', skipped: 4 })
    metrics.acknowledged('command', 120)
    metrics.handled('command', 'handled')
  })
  expect(told).toEqual(
    expect.arrayContaining([
      'client_risk_job_slots_total{job="digest",outcome="ran"} 1',
      'client_risk_job_slots_total{job="nudges",outcome="skipped"} 1',
      'client_risk_job_lateness_seconds_bucket{le="5",job="digest"} 1',
      'client_risk_slack_acknowledgement_seconds_bucket{le="0.1",kind="command"} 0',
      'client_risk_slack_acknowledgement_seconds_bucket{le="0.25",kind="command"} 1',
      'client_risk_slack_requests_total{kind="command",outcome="handled"} 1'
    ])
  )
})
