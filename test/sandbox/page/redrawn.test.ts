import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium } from '../../support/browser.ts'
import { option, plain } from './kit-pieces.ts'
import { type Stage, setStage } from './open-page.ts'
import { agency, message } from './workspace.ts'

/** A message as the server gives it each time that it is replaced: with block ids of its own. */
const replaced = (version: number, title: string) => ({
  ...agency(),
  messages: [
    message(0, 'UAPP', 'Acme', {
      blocks: [
        { type: 'header', block_id: `h${version}`, text: plain(title) },
        {
          type: 'actions',
          block_id: `a${version}`,
          elements: [
            { type: 'button', action_id: 'share', text: plain('Share'), value: 'acme' },
            {
              type: 'static_select',
              action_id: 'room',
              placeholder: plain('Look closer…'),
              options: [option('People'), option('Timeline')]
            }
          ]
        }
      ]
    })
  ]
})

describe.skipIf(!hasChromium)('a message that is replaced under somebody’s hands (needs Chromium)', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage()
  })
  afterAll(async () => stage.close())

  test('keeps the press that is under way, and the list that is open', async () => {
    const page = await stage.open({ snapshot: replaced(1, 'Acme, risk 40') })
    const replace = async (version: number, title: string) => {
      stage.stub.snapshot = replaced(version, title)
      stage.stub.tell()
      await page.getByRole('heading', { name: title }).waitFor()
    }
    await page.getByRole('button', { name: 'Share' }).hover()
    await page.mouse.down()
    await replace(2, 'Acme, risk 41')
    await page.mouse.up()
    await expect.poll(() => stage.stub.actions).toMatchObject([{ actionId: 'share', blockId: 'a2' }])
    await page.getByRole('combobox', { name: 'Look closer…' }).click()
    await replace(3, 'Acme, risk 42')
    await page.getByRole('option', { name: 'Timeline' }).click()
    await expect
      .poll(() => stage.stub.actions.at(-1))
      .toMatchObject({ actionId: 'room', blockId: 'a3', value: { selected_option: { value: 'timeline' } } })
    expect(stage.complaints).toEqual([])
  })
})
