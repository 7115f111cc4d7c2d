import { expect, test } from 'vitest'
import { addAcme, story } from '../support/story.ts'

const flat = (words: string) => words.replace(/\s+/g, ' ')

/** The settings, as an admin sees them. */
async function settings() {
  const told = await story()
  await addAcme(told.book)
  const admin = told.sandbox.person('ada')
  await admin.types('/client-risk settings')
  const says = (words: string) =>
    told.sandbox.waitFor(() => admin.sees().find((seen) => flat(seen.words).includes(words)))
  return { ...told, admin, says, modal: () => flat(admin.modal()?.words ?? '') }
}

test('an admin changes the policy: first the preview, then it is in force', async () => {
  const { sandbox, admin, says, modal, store, book } = await settings()
  await says('Policy: version 1. All as built in.')
  await admin.chooses('Change the policy…', 'Thresholds of the levels')
  await sandbox.waitFor(() => admin.modal()?.submit === 'Preview, then save')
  await admin.fills({ Settings: 'thresholds:\n  watch: often' })
  expect(JSON.stringify(await admin.submits())).toContain('write a number')
  await admin.fills({ Settings: 'thresholds:\n  critical: 40' })
  expect(JSON.stringify(await admin.submits())).toContain('thresholds')
  await admin.fills({ Settings: 'thresholds:\n  watch: 5\n  at risk: 10\n  critical: 15' })
  await admin.submits()
  await sandbox.waitFor(() => modal().includes('What it would do.'))
  expect(modal()).toContain('thresholds.critical: 75 → 15')
  expect(modal()).toMatch(/Acme Corp: .* → critical/)
  await admin.submits()
  await says('Policy: version 2.')
  const workspace = { id: book.workspaceId, timeZone: 'UTC' }
  expect((await store.policies.current(workspace)).thresholds.critical).toBe(15)
})

test('who may do what is told where it is asked', async () => {
  const { admin, says } = await settings()
  await says('Policy: version 1.')
  await admin.clicks('Who may do what')
  await says('Leads: name who covers for somebody else, see the portfolio, import lists')
})

test('an admin changes a playbook, adds one and removes it', async () => {
  const { sandbox, admin, says, modal, store, book } = await settings()
  const change = async (playbook: string, fields: Record<string, string | string[]>) => {
    await admin.chooses('Change a playbook…', playbook)
    await sandbox.waitFor(() => admin.modal()?.submit === 'Preview, then save')
    await admin.fills(fields)
    await admin.submits()
    await sandbox.waitFor(() => modal().includes('What it would do.'))
    await admin.submits()
  }
  const workspace = { id: book.workspaceId, timeZone: 'UTC' }
  const names = async () => (await store.policies.current(workspace)).playbooks.map(({ name }) => name)
  const builtIn = await names()
  expect(builtIn).toHaveLength(5)
  const text =
    'playbooks:\n  - name: flowers\n    on: quiet\n    steps:\n      - { action: "Send {client} flowers", afterDays: 1, owner: owner }'
  await change('A new playbook', { Playbook: text })
  await says('Policy: version 2.')
  expect(await names()).toEqual([...builtIn, 'flowers'])
  await change('flowers', { Remove: ['Remove this playbook; what it has asked for stays'] })
  await says('Policy: version 3.')
  expect(await names()).toEqual(builtIn)
})

test('an admin names leads; a lead sees the portfolio, a member no settings', async () => {
  const { sandbox, admin, says } = await settings()
  const ben = sandbox.person('ben')
  await ben.types('/client-risk settings')
  await sandbox.waitFor(() => ben.sees().find(({ words }) => words.includes('Only admins')))
  await ben.types('/client-risk portfolio')
  await sandbox.waitFor(() => ben.sees().find(({ words }) => words.includes('An admin can make you a lead.')))
  await admin.clicks('Name leads')
  await sandbox.waitFor(() => admin.modal()?.submit === 'Save')
  await admin.fills({ Leads: ['ben'] })
  await admin.submits()
  await says('Leads: Ben')
  await ben.types('/client-risk portfolio')
  await sandbox.waitFor(() => ben.sees().find(({ words }) => words.includes('NPS')))
})
