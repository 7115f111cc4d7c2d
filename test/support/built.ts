import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rename, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import { inTurn } from './database.ts'
import { root } from './folder.ts'

const run = promisify(execFile)
const LANGUAGE = ['--ignoreConfig', '--module', 'node20', '--target', 'es2023', '--types', 'node']

/** The folder of the product as it is now, built once a run, so that no test sees an old build. */
export const builtProduct = (): Promise<string> =>
  once('product', async (folder) => {
    await link(['node_modules', 'package.json', 'prisma', 'manifest.yml'], folder)
    await compile(['-p', 'tsconfig.json'], join(folder, 'dist'))
    await cp(await builtPage(), join(folder, 'dist/sandbox/page'), { recursive: true })
  })

/** The same of the local workspace's page alone: the folder of its files. */
export const builtPage = (): Promise<string> =>
  once(
    'page',
    async (folder) => void (await run('npm', ['run', 'page', '--', `--outdir=${folder}`], { cwd: root }))
  )

/**
 * The path of a test's own program, compiled with what it imports of ours: where several processes run it, translating it once takes
 * less time than each of them doing so while it starts.
 */
export async function builtProgram(path: string): Promise<string> {
  const folder = await once(path.replaceAll('/', '-'), async (made) => {
    await link(['node_modules', 'package.json', 'prisma'], made)
    await compile([path, ...LANGUAGE, '--rewriteRelativeImportExtensions', '--rootDir', root], made)
  })
  return join(folder, path.replace(/\.ts$/, '.js'))
}

const builds = new Map<string, Promise<string>>()

/** Builds what no process of the run has built yet. */
function once(name: string, build: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(inject('runFolder'), name)
  const known =
    builds.get(folder) ??
    inTurn(folder, async () => {
      if (existsSync(folder)) return
      const draft = await mkdtemp(`${folder}-`)
      await build(draft)
      await rename(draft, folder)
    }).then(() => folder)
  builds.set(folder, known)
  return known
}

async function link(names: string[], folder: string): Promise<void> {
  for (const name of names) await symlink(join(root, name), join(folder, name))
}

/** Types are somebody else's to check: `npm run types`. */
async function compile(sources: string[], outDir: string): Promise<void> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  await run(process.execPath, [compiler, ...sources, '--outDir', outDir, '--noCheck'], { cwd: root })
}
