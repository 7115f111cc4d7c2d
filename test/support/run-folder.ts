import { chmod, mkdtemp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { memoryFolder } from './memory-folder.ts'

const PREFIX = 'client-risk-test-'

/** Makes the folder of what goes with this run. Other users may pass through. */
export async function createRunFolder(): Promise<string> {
  const folder = await mkdtemp(join(await memoryFolder(), `${PREFIX}${process.pid}-`))
  await chmod(folder, 0o711)
  return folder
}

/** The folders of runs that were killed. */
export async function findAbandonedFolders(): Promise<string[]> {
  const parent = await memoryFolder()
  const pidOf = (file: string) => new RegExp(`^${PREFIX}(\\d+)-`).exec(file)?.[1]
  const files = (await readdir(parent)).filter((file) => {
    const pid = pidOf(file)
    return pid !== undefined && !isAlive(Number(pid))
  })
  return files.map((file) => join(parent, file))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
