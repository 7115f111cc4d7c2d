import { describe, expect, test } from 'vitest'
import { connectOverSocket } from '../support/bolt-app.ts'
import { bot, refusal } from '../support/web-client.ts'
import { FULL_MANIFEST, workspace } from '../support/workspace.ts'

describe('a file', () => {
  test('is uploaded the modern way and shared where it was asked to be', async () => {
    const sandbox = await workspace()
    const { channel = '' } = await bot(sandbox).chat.postMessage({ channel: 'general', text: 'see below' })
    await bot(sandbox).filesUploadV2({
      channel_id: channel,
      filename: 'chart.csv',
      file: Buffer.from('a,b\n1,2\n')
    })
    const [, shared] = sandbox.person('dana').sees({ in: 'general' })
    expect(shared?.fileIds).toHaveLength(1)
    const { messages = [] } = await bot(sandbox).conversations.history({ channel })
    const file = messages[0]?.files?.[0]
    const response = await fetch(file?.url_private ?? '', authorized(sandbox.botToken))
    expect(await response.text()).toBe('a,b\n1,2\n')
    expect(response.headers.get('content-type')).toContain('text/csv')
  })

  test('that a person drops arrives as one message, and only the token opens it', async () => {
    const sandbox = await workspace()
    const heard: Record<string, unknown>[] = []
    await connectOverSocket(sandbox, (app) => {
      app.event('message', async ({ event }) => void heard.push({ ...event }))
      app.event('file_shared', async ({ event }) => void heard.push({ ...event }))
    })
    const dana = sandbox.person('dana')
    const files = { 'a.csv': 'client\nAcme\n', 'b c.csv': 'client\nBolt\n' }
    expect(await dana.drops(files, { in: 'dm', saying: 'here <they> are' })).toMatchObject({ ok: true })
    const message = await sandbox.waitFor(() => heard.find(({ type }) => type === 'message'))
    const shared = { user: dana.id, mimetype: 'text/csv; charset=utf-8', mode: 'hosted' }
    expect(message).toMatchObject({
      subtype: 'file_share',
      channel_type: 'im',
      user: dana.id,
      text: 'here &lt;they&gt; are',
      files: [
        { name: 'a.csv', size: 12, ...shared },
        { name: 'b c.csv', ...shared }
      ]
    })
    expect(heard.filter(({ type }) => type === 'file_shared')).toHaveLength(2)

    const [seen] = dana.sees({ in: 'dm' })
    if (seen === undefined) throw new Error('Dana sees what she dropped')
    expect(dana.opens(seen)).toEqual([
      { name: 'a.csv', text: 'client\nAcme\n' },
      { name: 'b c.csv', text: 'client\nBolt\n' }
    ])
    const { file } = await bot(sandbox).files.info({ file: seen.fileIds[1] ?? '' })
    for (const url of [file?.url_private ?? '', file?.url_private_download ?? '']) {
      expect(await (await fetch(url, authorized(sandbox.botToken))).text()).toBe('client\nBolt\n')
      for (const token of ['xoxb-wrong', sandbox.appToken]) {
        const refused = await fetch(url, { ...authorized(token), redirect: 'manual' })
        expect(refused.status).toBe(302)
        expect(refused.headers.get('location')).toContain('redir=%2Ffiles-pri')
      }
    }
    const page = new URL(`page/files/${file?.id}/b.csv`, sandbox.url)
    expect((await fetch(`${page}?user=${dana.id}`)).status).toBe(200)
    expect((await fetch(`${page}?user=${sandbox.person('ben').id}`)).status).toBe(404)
  })

  test('that the app is not shown, and one without the right scope, do not exist', async () => {
    const sandbox = await workspace()
    const dana = sandbox.person('dana')
    await dana.drops({ 'a.csv': 'client\n' }, { in: 'random' })
    const [hidden] = dana.sees({ in: 'random' })
    const [id = ''] = hidden?.fileIds ?? []
    expect(await refusal(bot(sandbox).files.info({ file: id }))).toMatchObject({ error: 'file_not_found' })
    const strict = await workspace({
      manifest: { ...FULL_MANIFEST, oauth_config: { scopes: { bot: ['chat:write'] } } }
    })
    await strict.person('dana').drops({ 'a.csv': 'client\n' }, { in: 'dm' })
    const [seen] = strict.person('dana').sees({ in: 'dm' })
    const asked = bot(strict).files.info({ file: seen?.fileIds[0] ?? '' })
    expect(await refusal(asked)).toMatchObject({ error: 'missing_scope', needed: 'files:read' })
  })
})

const authorized = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
