import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'

const MEMORY = '/dev/shm'

/** Bytes that the databases of a run and their log may take; a container often has no more than 64 MB. */
const NEEDED = 2 ** 31

/** Where to keep files that no run outlives: in memory where there is plenty, else among the temporary files. */
export async function memoryFolder(): Promise<string> {
  // Only Linux has this folder.
  const room = await statfs(MEMORY).catch(() => undefined)
  return room !== undefined && room.bavail * room.bsize >= NEEDED ? MEMORY : tmpdir()
}
