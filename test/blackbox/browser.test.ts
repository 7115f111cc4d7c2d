import { describe, expect, onTestFinished, test } from 'vitest'
import { createVisitor } from '../browser/visitor.ts'
import { browser, hasChromium } from '../support/browser.ts'
import { createFolder } from '../support/folder.ts'
import { startProgram } from '../support/program.ts'

/** Everything else that people do is in test/browser, on a demo in the test's own process. */
describe.skipIf(!hasChromium)('the demo as somebody starts it (needs Chromium)', () => {
  test('Dana asks about Acme, logs a check-in from the card, and sees the risk move', async () => {
    const folder = await createFolder()
    onTestFinished(folder.remove)
    const demo = await startProgram('cli.js', ['demo'], { DATA_DIR: folder.path })
    const url = (await demo.says(/^\s+http:/)).trim()
    const health = (await demo.says(/Its health:/)).replace('Its health:', '').trim()
    expect(await (await fetch(health)).text()).toBe('ready\n')
    expect(await demo.says(/Its database:/)).toMatch(/psql 'postgresql:\/\/.*\/demo_\w+\?/)
    const chromium = await browser()
    if (chromium === null) throw new Error('Chromium was there a moment ago')
    onTestFinished(() => chromium.close())
    const page = await chromium.newPage()
    await page.goto(url)
    const dana = await createVisitor(page)
    await dana.goesTo('clients')
    await dana.says('/client-risk acme')
    const before = riskIn(await dana.reads(/risk \d+ of 100/))
    await dana.clicks('Log check-in')
    await dana.chooses('With whom', /Helen Marsh/)
    await dana.fills({ 'What was it about?': 'Helen will sign the option.' })
    await dana.submits('Log')
    await dana.reads('Check-in logged')
    const after = await dana.reads('Helen will sign the option.')
    expect(riskIn(after)).toBeLessThan(before)

    demo.child.kill('SIGINT')
    expect(await demo.ended, demo.said.join('\n')).toBe(0)
  })
})

function riskIn(card: string): number {
  return Number(/risk (\d+) of 100/.exec(card)?.[1])
}
