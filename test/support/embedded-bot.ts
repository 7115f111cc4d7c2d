import { once } from 'node:events'
import { openIn } from './embedded.ts'

/** Opens the database of the folder it is told, says its URL, and closes it when its input ends. */
const database = await openIn(process.argv[2] ?? '')
console.log(database.url)
process.stdin.resume()
await once(process.stdin, 'end')
await database.stop()
