import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshDatabase } from '../../src/store/embedded/fresh-database.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { migrate } from '../../src/store/migrations.ts'
import { createFolder } from '../support/folder.ts'
import { benchBook } from './book.ts'
import { benchCard } from './card.ts'
import { benchImport } from './import.ts'
import { benchLedger } from './ledger.ts'
import { benchOptions } from './options.ts'
import { benchStart } from './start.ts'
import { benchSweep } from './sweep.ts'
import { printTable } from './table.ts'

/** `npm run bench`: figures as ratios within one run. See docs/benchmarks.md. */
const only = process.argv[2]
const { path: folder, remove } = await createFolder('passable', tmpdir())
const log = { info: () => undefined, warn: console.warn }
const held: (() => Promise<void>)[] = []
const server = await openEmbedded({ dataDir: join(folder, 'server'), log })

async function database(): Promise<string> {
  const { url, release } = await freshDatabase(server.url, 'bench')
  held.push(release)
  await migrate(url)
  return url
}

try {
  if (only === undefined || only === 'card') {
    printTable('Risk cards: 10,000 clients, 500,000 touchpoints', await benchCard(await database()))
  }
  if (only === undefined || only === 'import') {
    printTable('Import: 500,000 touchpoints of 10,000 clients', await benchImport(await database(), folder))
  }
  if (only === undefined || only === 'book') {
    const { large, growth } = await benchBook(database)
    printTable('A book of 100,000 clients', large)
    printTable('Books of different sizes, each assessed in full', growth)
  }
  if (only === undefined || only === 'options') {
    printTable('Choosing a client of 100,000', await benchOptions(await database()))
  }
  if (only === undefined || only === 'ledger') {
    printTable('The ledger of messages, one process', await benchLedger(await database()))
  }
  if (only === undefined || only === 'sweep') {
    printTable('Sweeps for nudges of 100,000 clients', await benchSweep(await database()))
  }
  if (only === undefined || only === 'start') printTable('Start', await benchStart(join(folder, 'start')))
} finally {
  for (const release of held) await release()
  await server.stop()
  await remove()
}
