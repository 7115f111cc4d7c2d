import { describe, expect, test } from 'vitest'
import { bot } from '../support/web-client.ts'
import { workspace } from '../support/workspace.ts'

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
    const response = await fetch(file?.url_private ?? '')
    expect(await response.text()).toBe('a,b\n1,2\n')
    expect(response.headers.get('content-type')).toContain('text/csv')
  })
})
