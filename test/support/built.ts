import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import { root } from './folder.ts'

const run = promisify(execFile)
const page = 'src/sandbox/page'
let product: Promise<string> | undefined
let pageFolder: Promise<string> | undefined

/** The folder of the product as it is now, built once by each process of a run, so that no test sees an old build. */
export function builtProduct(): Promise<string> {
  product ??= buildProduct()
  return product
}

/** The same of the local workspace's page alone: the folder of its files. */
export function builtPage(): Promise<string> {
  pageFolder ??= buildPage()
  return pageFolder
}

/**
 * The path of a test's own program, compiled with what it imports of ours: where several processes run it, translating it once takes
 * less time than each of them doing so while it starts.
 */
export async function builtProgram(path: string): Promise<string> {
  const folder = await mkdtemp(join(inject('runFolder'), 'program-'))
  for (const name of ['node_modules', 'package.json', 'prisma'])
    await symlink(join(root, name), join(folder, name))
  const language = ['--ignoreConfig', '--module', 'node20', '--target', 'es2023', '--types', 'node']
  await compile([path, ...language, '--rewriteRelativeImportExtensions', '--rootDir', root], folder)
  return join(folder, path.replace(/\.ts$/, '.js'))
}

async function buildProduct(): Promise<string> {
  const folder = join(inject('runFolder'), `product-${process.pid}`)
  await mkdir(folder)
  for (const name of ['node_modules', 'package.json', 'prisma', 'manifest.yml'])
    await symlink(join(root, name), join(folder, name))
  await compile(['-p', 'tsconfig.json'], join(folder, 'dist'))
  await cp(await builtPage(), join(folder, 'dist/sandbox/page'), { recursive: true })
  return folder
}

async function buildPage(): Promise<string> {
  const folder = join(inject('runFolder'), `page-${process.pid}`)
  await compile(['-p', join(page, 'tsconfig.json')], folder)
  for (const name of ['index.html', 'style'])
    await cp(join(root, page, name), join(folder, name), { recursive: true })
  return folder
}

/** Types are somebody else's to check: `npm run types`. */
async function compile(sources: string[], outDir: string): Promise<void> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  await run(process.execPath, [compiler, ...sources, '--outDir', outDir, '--noCheck'], { cwd: root })
}
