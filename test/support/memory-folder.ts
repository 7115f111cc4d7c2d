import { readFile, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'

const MEMORY = '/dev/shm'

/** Bytes that the databases of a run and their log may take; a container often has no more than 64 MB. */
const NEEDED = 2 ** 31

/** Where to keep files that no run outlives: in memory where there is plenty, else among the temporary files. */
export async function memoryFolder(): Promise<string> {
  // Only Linux has either.
  const mounts = await readFile('/proc/mounts', 'utf8').catch(() => '')
  const options =
    mounts
      .split('\n')
      .find((line) => line.split(' ')[1] === MEMORY)
      ?.split(' ')[3] ?? 'noexec'
  if (options.split(',').includes('noexec')) return tmpdir()
  const { bavail, bsize } = await statfs(MEMORY)
  return bavail * bsize >= NEEDED ? MEMORY : tmpdir()
}
