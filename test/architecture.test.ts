import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const NODE = /^node:/

/** Which layer a file belongs to (the first that matches), what it may import of ours, and which packages. */
const LAYERS: { name: string; files: RegExp; ours: RegExp; packages: RegExp }[] = [
  layer(
    'cron',
    /^src\/domain\/schedule\/cron-text\.ts$/,
    ['domain/wall-clock', 'domain/time'],
    [/^cron-parser$/]
  ),
  layer('domain', /^src\/domain\//, ['domain/'], [/^decimal\.js$/, /^luxon$/]),
  layer('usecases', /^src\/usecases\//, ['domain/', 'usecases/'], []),
  layer(
    'store',
    /^src\/store\//,
    ['store/', 'domain/', 'usecases/.*ports', 'policy-text/settings-patch', 'generated/', 'log'],
    [/^pg(-.+)?$/, /^@prisma\//, /^zod$/, NODE]
  ),
  layer('policy text', /^src\/policy-text\//, ['policy-text/', 'domain/'], [/^yaml$/, /^zod$/]),
  layer('csv', /^src\/csv\//, ['csv/', 'domain/', 'usecases/'], [/^csv-/, /^chardet$/, NODE]),
  layer(
    'views',
    /^src\/slack\/.*-(view|modal|card|message|blocks)\.ts$/,
    [
      'slack/.*-(view|modal|card|message|blocks)',
      'slack/ids',
      'slack/limits',
      'slack/blocks/',
      'domain/',
      'usecases/'
    ],
    [/^@slack\/types$/]
  ),
  layer(
    'slack blocks',
    /^src\/slack\/blocks\//,
    ['slack/blocks/', 'slack/limits', 'domain/'],
    [/^@slack\/types$/]
  ),
  layer(
    'slack dates',
    /^src\/slack\/dates\//,
    ['slack/dates/', 'slack/blocks/text', 'domain/'],
    [/^chrono-node\/en$/]
  ),
  layer(
    'slack',
    /^src\/slack\//,
    ['slack/', 'usecases/', 'domain/', 'policy-text/', 'log'],
    [/^@slack\//, /^zod$/, /^undici$/, NODE]
  ),
  layer('jobs', /^src\/jobs\//, ['jobs/', 'usecases/', 'domain/', 'log'], [/^node-cron$/]),
  layer('web', /^src\/web\//, ['web/', 'usecases/', 'domain/', 'log'], [/^prom-client$/, NODE]),
  layer(
    'page',
    /^src\/sandbox\/page\//,
    ['sandbox/page/'],
    [/^preact(\/.+)?$/, /^@preact\/signals$/, /^@slack\/types$/]
  ),
  layer(
    'sandbox',
    /^src\/sandbox\//,
    ['sandbox/', 'slack/limits'],
    [/^hono(\/.+)?$/, /^@hono\//, /^luxon$/, /^ws$/, /^yaml$/, /^zod$/, NODE]
  ),
  layer('log', /^src\/log\.ts$/, [], [/^pino$/]),
  layer('config', /^src\/config\.ts$/, [], [/^zod$/, NODE]),
  layer('composition', /^src\/(main|cli|app|open-book|cli\/.+)\.ts$/, ['.*'], [/.*/])
]

function layer(name: string, files: RegExp, ours: string[], packages: RegExp[]) {
  return {
    name,
    files,
    ours: new RegExp(`^src/(${ours.join('|') || '(?!)'})`),
    packages: new RegExp(packages.map((pattern) => pattern.source).join('|') || '(?!)')
  }
}

interface Import {
  file: string
  target: string
  isOurs: boolean
}

function sources(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => !file.startsWith('src/generated/'))
    .sort()
}

function importsOf(file: string, text: string): Import[] {
  const names = [...text.matchAll(/\b(?:from\s*|import\s*\(?\s*)'([\w@./:-]+)'/g)].map(
    (match) => match[1] ?? ''
  )
  return names.map((name) => {
    if (!name.startsWith('.')) return { file, target: name, isOurs: false }
    const target = relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/')
    return { file, target, isOurs: true }
  })
}

/** What is wrong with one import, in words, or nothing. */
function offence({ file, target, isOurs }: Import): string[] {
  const owner = LAYERS.find((candidate) => candidate.files.test(file))
  if (owner === undefined) return [`${file} belongs to no layer`]
  if (isOurs && !existsSync(resolve(root, target)) && !target.startsWith('src/generated/')) {
    return target.startsWith('src/sandbox/page/') ? [] : [`${file} imports ${target}, which does not exist`]
  }
  const allowed = isOurs ? owner.ours.test(target) : owner.packages.test(target)
  return allowed ? [] : [`${file} (${owner.name}) must not import ${target}`]
}

const read = (file: string) => readFileSync(resolve(root, file), 'utf8')
const code = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

describe('the architecture', () => {
  const files = sources()

  test('is looked at in full', () => {
    expect(files.length).toBeGreaterThan(60)
    const imports = files.flatMap((file) => importsOf(file, read(file)))
    expect(imports.length).toBeGreaterThan(200)
    for (const { name, files: pattern } of LAYERS) {
      expect(
        files.some((file) => pattern.test(file)),
        `layer ${name} has files`
      ).toBe(true)
    }
  })

  test('lets each layer import only what its row allows', () => {
    expect(files.flatMap((file) => importsOf(file, read(file)).flatMap(offence))).toEqual([])
  })

  test('would name an offender', () => {
    const offenders = [
      ['src/domain/assessment/combine.ts', "import { Pool } from 'pg'"],
      ['src/jobs/index.ts', "import { cardMessage } from '../slack/app.ts'"],
      ['src/slack/card/card-view.ts', "import { showRisk } from '../../store/store.ts'"],
      ['src/usecases/ports.ts', "const prisma = await import('../generated/prisma/client.ts')"],
      ['src/nowhere/x.ts', "import 'node:fs'"]
    ] as const
    for (const [file, text] of offenders) expect(importsOf(file, text).flatMap(offence), file).toHaveLength(1)
  })

  test('names the generated Prisma client only in the store', () => {
    const naming = files.filter((file) => read(file).includes('generated/prisma'))
    expect(naming.filter((file) => !file.startsWith('src/store/'))).toEqual([])
    expect(naming.length).toBeGreaterThan(0)
  })

  test('reads the environment and the clock only where programs are composed', () => {
    const reading = files.filter((file) =>
      /process\.env|new Date\(\)|Date\.now\(|performance\.now\(/.test(code(file))
    )
    const allowed = /^src\/(main|cli|cli\/.+|sandbox\/.+)\.tsx?$/
    expect(reading.filter((file) => !allowed.test(file))).toEqual([])
    expect(reading).toContain('src/main.ts')
  })

  test('keeps views free of waiting and of clocks', () => {
    const views = files.filter((file) => /^src\/slack\/.*-(view|modal|card|message)\.ts$/.test(file))
    expect(views.length).toBeGreaterThan(4)
    expect(views.filter((file) => /\bawait\b|\basync\b|\bDate\b/.test(code(file)))).toEqual([])
  })

  test('keeps handlers to ack, parse, one use case, one render', () => {
    const handlers = files.filter((file) =>
      /^src\/slack\/.*-(command|action|submission|shortcut|options)\.ts$/.test(file)
    )
    expect(handlers.length).toBeGreaterThan(2)
    expect(handlers.filter((file) => /\btry\s*\{|@prisma|type:\s*'section'/.test(code(file)))).toEqual([])
  })

  test('keeps files small', () => {
    const long = files
      .map((file) => [file, read(file).split('\n').length] as const)
      .filter(([, lines]) => lines > 250)
    expect(long).toEqual([])
  })
})
