import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { startDemo } from '../../src/cli/demo/start.ts'
import { createLog } from '../../src/log.ts'
import { browser } from '../support/browser.ts'
import { builtPage } from '../support/built.ts'
import { createFilled, type TestDatabase } from '../support/database.ts'
import { createFolder } from '../support/folder.ts'
import { pictures, takePicture, WINDOW } from './picture.ts'
import { createVisitor, type Visitor } from './visitor.ts'

/** The demo with the real bot, and a browser to see it with. */
export interface Stage {
  /** Somebody at their page, in a channel. */
  enter(who: string, channel?: string): Promise<Visitor>
  /** Keeps what somebody sees in reports/pictures. */
  picture(page: Page, name: string): Promise<void>
}

/** A server, a book, a bot and a browser start one after the other, which takes its time on a busy machine. */
const START = 180_000

/** Sets one stage for all stories of a file, as starting it takes longer than a story. Each story keeps to clients of its own. */
export function useStage(): Stage {
  const faults: string[] = []
  const visitors = new Map<string, Visitor>()
  let running: Awaited<ReturnType<typeof start>> | undefined
  const now = () => running ?? expect.fail('The stage is not set')
  beforeAll(async () => {
    running = await start(faults)
  }, START)
  afterAll(async () => {
    const complaints = [...faults]
    await running?.close()
    expect(complaints, 'What the pages and the bot complained about').toEqual([])
  })
  const arrive = async (who: string): Promise<Visitor> => {
    const page = await now().newPage()
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (entry) => entry.type() === 'error' && faults.push(entry.text()))
    const { url, person } = now().demo.slack
    await page.goto(`${url}?user=${person(who).id}`)
    return createVisitor(page)
  }
  return {
    async enter(who, channel = 'clients') {
      // Loading the page takes longer than most stories, so that people stay for the next one, unless something went wrong.
      const visitor = visitors.get(who) ?? (await arrive(who))
      visitors.set(who, visitor)
      const { page } = visitor
      onTestFinished(async ({ task }) => {
        const isFailed = task.result?.state === 'fail'
        if (isFailed) await page.screenshot({ path: join(pictures, 'failed', `${task.name}.png`) })
        while (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape')
        if (!isFailed) return
        visitors.delete(who)
        await page.close()
      })
      await visitor.goesTo(channel)
      return visitor
    },
    picture: takePicture
  }
}

async function start(faults: string[]) {
  const [folder, pageFolder, chromium] = await Promise.all([
    createFolder(),
    builtPage(),
    browser(),
    mkdir(pictures, { recursive: true })
  ])
  if (chromium === null) throw new Error('These stories were started on a machine without Chromium')
  let database: TestDatabase | undefined
  const demo = await startDemo({
    database: async (load) => {
      // Importing the book and looking back over three months takes longer than many a story.
      database = await createFilled('demo', load)
      return database.url
    },
    dataDir: folder.path,
    log: createLog('warn', { write: (line) => void faults.push(line) }),
    now: Date.now,
    port: 0,
    pageFolder,
    // Stories tell what people see; that the bot answers Slack in time is told elsewhere, on a machine with less to do.
    ackTimeout: 15_000
  })
  const look = { viewport: WINDOW, colorScheme: 'light', locale: 'en-GB' } as const
  return {
    demo,
    newPage: () => chromium.newPage({ ...look, reducedMotion: 'reduce' }),
    async close() {
      await chromium.close()
      await demo.stop()
      await database?.drop()
      await folder.remove()
    }
  }
}
