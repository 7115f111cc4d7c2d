import { execFile } from 'node:child_process'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const source = join(root, 'src/sandbox/page')

/** Builds the page as it is now into a folder of its own, so that a test never looks at an old build. */
export async function buildPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'workspace-page-'))
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  await promisify(execFile)(process.execPath, [compiler, '-p', source, '--outDir', folder])
  for (const name of ['index.html', 'style'])
    await cp(join(source, name), join(folder, name), { recursive: true })
  return folder
}
