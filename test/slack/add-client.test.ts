import { expect, test } from 'vitest'
import { story } from '../support/story.ts'

test('a new client that was saved is never called unsaved because its card could not be shown', async () => {
  const { sandbox, log } = await story()
  const dana = sandbox.person('dana')
  await dana.types('/client-risk zeta')
  await dana.clicks('open_add_client')
  await sandbox.waitFor(() => dana.modal()?.submit === 'Add')
  sandbox.faults.add({ method: 'response_url', kind: 'http_500' })
  sandbox.faults.add({ method: 'chat.postMessage', kind: 'http_500', times: 2 })
  await dana.submits()
  await sandbox.waitFor(() => dana.modal()?.words.includes('zeta is in the book.'))
  await expect.poll(() => log.some((line) => line.includes('"A listener failed"'))).toBe(true)
  expect(dana.modal()?.words).toContain('zeta is in the book.')
})

test('a form that Slack no longer lets open is offered again with the name that was typed', async () => {
  const { sandbox } = await story()
  const dana = sandbox.person('dana')
  await dana.types('/client-risk zeta')
  sandbox.faults.add({ method: 'views.open', kind: 'error', error: 'expired_trigger_id' })
  await dana.clicks('open_add_client')
  await sandbox.waitFor(() => dana.sees().at(-1)?.words.startsWith('Slack gave up waiting'))
  await dana.clicks('Add a client')
  await sandbox.waitFor(() => dana.modal()?.submit === 'Add')
  expect(JSON.stringify(dana.modal()?.blocks)).toContain('"initial_value":"zeta"')
})
