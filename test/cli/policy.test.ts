import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { assessCommand } from '../../src/cli/assess.ts'
import { CliError } from '../../src/cli/cli-context.ts'
import type { Confirm } from '../../src/cli/confirm.ts'
import { policyCommand } from '../../src/cli/policy.ts'
import { defaultSettings } from '../../src/domain/policy.ts'
import { type CommandLine, useCommandLine } from '../support/command-line.ts'
import { daysAgo } from '../support/facts.ts'
import { createFolder } from '../support/folder.ts'

let line: CommandLine
let folder: Awaited<ReturnType<typeof createFolder>>
/** Who sits at the terminal; null when nobody does. */
let confirm: Confirm | null

beforeEach(async () => {
  line = await useCommandLine({ timeZone: 'Europe/Berlin' })
  folder = await createFolder()
  confirm = null
  const acme = await line.book.client('Acme Corp', { addedAt: daysAgo(400) })
  const carla = await line.book.contact(acme, 'Carla Ruiz', {
    isExecutive: true,
    role: 'signatory',
    addedAt: daysAgo(400)
  })
  const dana = await line.book.teammate('Dana Reyes')
  await line.book.touchpoint(acme, { occurredAt: daysAgo(60), contactIds: [carla], teammateIds: [dana] })
})
afterEach(async () => {
  await folder.remove()
})

const policy = (...words: string[]) => line.run((cli) => policyCommand(cli, confirm), ...words)
const file = async (text: string) => {
  const path = join(folder.path, 'policy.yml')
  await writeFile(path, text)
  return path
}
/** What a person reads whose command was refused, without the folder of the test. */
const refusal = async (...words: string[]) => {
  const error: unknown = await policy(...words).then(
    (printed) => expect.fail(printed),
    (thrown: unknown) => thrown
  )
  if (!(error instanceof CliError)) throw error
  return { code: error.exitCode, complaint: error.message.replaceAll(`${folder.path}/`, '') }
}
const HEAVIER = 'weights:\n  engagement.silence: 0.95\n'

describe('client-risk policy show', () => {
  test('prints the policy with its meaning, every setting of it', async () => {
    const text = await policy('show')
    expect(text).toContain('# The policy of Test workspace.')
    expect(text).toContain('# Times and holidays are those of Europe/Berlin.')
    expect(text).toContain('\nversion: 1\n')
    expect(text).toContain('  weekdays: [ 1, 2, 3, 4, 5 ]\n')
    expect(parse(text)).toEqual({ version: 1, ...defaultSettings })
    expect(JSON.parse(await policy('show', '--json'))).toEqual({ version: 1, ...defaultSettings })
  })

  test('prints what policy save takes back, as text and as JSON', async () => {
    const path = await file(
      (await policy('show')).replace('pulse: 0.35', 'pulse: 0.5').replace('[]', '[2026-12-25]')
    )
    await policy('save', path, '--yes')
    const shown = JSON.parse(await policy('show', '--json'))
    expect(shown).toMatchObject({
      version: 2,
      weights: { pulse: 0.5 },
      workingTime: { holidays: ['2026-12-25'] }
    })
    expect(await policy('preview', await file(JSON.stringify(shown)))).toBe(
      'That is the policy in force: nothing would change.\n'
    )
  })

  test('prints an earlier version, and says when there is none', async () => {
    await policy('save', await file(HEAVIER), '--yes')
    expect(parse(await policy('show', '--version', '1'))).toEqual({ version: 1, ...defaultSettings })
    expect(await refusal('show', '--version', '3')).toEqual({
      code: 2,
      complaint: 'There is no version 3: the latest is 2.'
    })
  })
})

describe('client-risk policy preview', () => {
  test('says who changes level, and saves nothing', async () => {
    expect(await policy('preview', await file(HEAVIER))).toBe(
      [
        'Changes to version 1:',
        '  weights.engagement.silence: 0.45 → 0.95',
        '1 client by level:',
        '  healthy       0 → 0',
        '  watch         1 → 0',
        '  at risk       0 → 1',
        '  critical      0 → 0',
        '1 client changes level:',
        '  Acme Corp: watch 30 → at risk 53',
        ''
      ].join('\n')
    )
    expect(JSON.parse(await policy('show', '--json')).version).toBe(1)
  })

  test('tells scripts the same', async () => {
    const json = JSON.parse(await policy('preview', await file(HEAVIER), '--json'))
    expect(Object.keys(json)).toEqual(['basedOn', 'differences', 'assessed', 'levels', 'changed', 'more'])
    expect(json).toMatchObject({
      basedOn: 1,
      assessed: 1,
      levels: { watch: { before: 1, after: 0 } },
      changed: [{ client: { name: 'Acme Corp' }, before: { level: 'watch' }, after: { level: 'at risk' } }],
      more: 0
    })
    expect(JSON.parse(await policy('preview', await file('version: 1\n'), '--json'))).toEqual({
      differences: []
    })
  })

  test('says that nobody changes level, and what becomes of lists', async () => {
    await policy('save', await file('workingTime: { holidays: [2026-01-01, 2026-12-25] }'), '--yes')
    const text = await policy('preview', await file('workingTime: { holidays: [2026-12-25, 2026-12-26] }'))
    expect(text).toContain('  workingTime.holidays: with 2026-12-26, without 2026-01-01\n')
    expect(text).toContain('No client changes level.\n')
  })
})

test('client-risk policy shows what a playbook does, and what a change of it would be', async () => {
  expect(await policy('show')).toContain(
    [
      '  - name: gone quiet',
      '    on: quiet',
      '    tiers: [ A, B ]',
      '    steps:',
      '      - action: "Call {client}: nobody has spoken with them since {date}"',
      '        afterDays: 2',
      '        owner: owner',
      '        doneBy: checkin'
    ].join('\n')
  )
  const mine =
    'playbooks: [{ name: gone quiet, on: quiet, tiers: [A], steps: [{ action: Visit {client}, afterDays: 3, owner: backup }] }]'
  const text = await policy('save', await file(mine.replace('Visit {client}', '"Visit {client}"')), '--yes')
  expect(text).toContain(
    '  playbooks.gone quiet: with tiers A, 1. Visit {client} (backup, after 3 days), ' +
      'without tiers A B, 1. Call {client}: nobody has spoken with them since {date} (owner, after 2 days, done by a check-in)\n'
  )
  expect(text).toContain('  playbooks.competitor: without on competitor, at least medium, 1. Ask')
  expect(JSON.parse(await policy('show', '--json')).playbooks).toHaveLength(1)
})

describe('client-risk policy save', () => {
  const version = async () => JSON.parse(await policy('show', '--json')).version

  test('shows the preview and puts the policy in force, which every assessment names', async () => {
    const text = await policy('save', await file(HEAVIER), '--yes')
    expect(text).toContain('Acme Corp: watch 30 → at risk 53')
    expect(text).toMatch(/Saved as version 2\. Every answer is judged by it from now on\.\n$/)
    const json = JSON.parse(await line.run(assessCommand, 'acme', '--json'))
    expect(json).toMatchObject({ level: 'at risk', policyVersion: 2 })
    expect(json.drivers[0]).toMatchObject({ signal: 'engagement.silence', weight: 0.95 })
  })

  test('asks whoever sits at the terminal', async () => {
    const asked: string[] = []
    confirm = async (question) => asked.push(question) > 1
    expect(await refusal('save', await file(HEAVIER))).toEqual({ code: 1, complaint: 'Nothing was saved.' })
    expect(await version()).toBe(1)
    expect(await policy('save', await file(HEAVIER))).toContain('Saved as version 2.')
    expect(asked).toEqual(['Put this policy in force?', 'Put this policy in force?'])
  })

  test('wants --yes where nobody can be asked', async () => {
    expect(await refusal('save', await file(HEAVIER))).toEqual({
      code: 2,
      complaint: 'Nothing was saved: there is nobody to ask. Add --yes to save.'
    })
    expect(await version()).toBe(1)
  })

  test('does not undo what somebody else saved since the file was made', async () => {
    const mine = (await policy('show')).replace('pulse: 0.35', 'pulse: 0.5')
    await policy('save', await file(HEAVIER), '--yes')
    expect(await refusal('save', await file(mine), '--yes')).toEqual({
      code: 1,
      complaint:
        'policy.yml was made from version 1, and version 2 is in force. See what is there now with client-risk policy show, ' +
        'then write "version: 2" into the file, or leave that line out.'
    })
    expect(await version()).toBe(2)
  })

  test('does not undo what somebody else saves while the question stands', async () => {
    const theirs = join(folder.path, 'theirs.yml')
    await writeFile(theirs, 'weights: { pulse: 0.9 }')
    confirm = async () => {
      await policy('save', theirs, '--yes')
      return true
    }
    expect(await refusal('save', await file(HEAVIER))).toEqual({
      code: 1,
      complaint: 'Nothing was saved: version 2 came in between. Preview again.'
    })
    expect(JSON.parse(await policy('show', '--json')).weights).toMatchObject({
      pulse: 0.9,
      'engagement.silence': 0.45
    })
  })

  test('adds no version when nothing would change', async () => {
    expect(await policy('save', await file(await policy('show')))).toBe(
      'That is the policy in force: nothing would change.\n'
    )
    expect(await policy('history')).toBe('Version 1: built in\n')
  })
})

test('client-risk policy history lists who changed what, the latest first, in the zone of the workspace', async () => {
  await policy('save', await file(HEAVIER), '--yes')
  await policy(
    'save',
    await file('thresholds: { at risk: 55 }\nworkingTime: { weekdays: [1, 2, 3, 4] }'),
    '--yes'
  )
  const mia = await line.book.teammate('Mia Chen')
  await line.book.query(
    'UPDATE policy_version SET recorded_by = $2 WHERE workspace_id = $1 AND version = 3',
    [line.book.workspaceId, mia]
  )
  expect(await policy('history')).toBe(
    [
      'Version 3: 2026-11-22 13:00, Mia Chen',
      '  thresholds.at risk: 50 → 55',
      '  workingTime.weekdays: without 5',
      'Version 2: 2026-11-22 13:00, on the command line',
      '  weights.engagement.silence: 0.45 → 0.95',
      'Version 1: built in',
      ''
    ].join('\n')
  )
})

describe('a policy file is refused with what to write instead', () => {
  test.each<[string, string, string[]]>([
    [
      'a value out of bounds',
      'weights: { pulse: 1.2 }',
      ['weights.pulse is 1.2; write a number from 0 to 0.95']
    ],
    [
      'a mistyped key',
      'weights: { puls: 0.2 }\nthreshold: { watch: 20 }',
      [
        'weights.puls is not a setting; did you mean weights.pulse?',
        'threshold is not a setting; did you mean thresholds?'
      ]
    ],
    [
      'everything at once: keys, kinds, bounds and what does not go together',
      'weights: { puls: 0.2, pulse: 2, support.load: much }\nthresholds: { watch: 60 }\n' +
        'workingTime: { from: "25:00", holidays: [1] }',
      [
        'weights.puls is not a setting; did you mean weights.pulse?',
        'weights.support.load is "much"; write a number',
        'workingTime.holidays.1 is 1; write a text such as "2026-12-25"',
        'weights.pulse is 2; write a number from 0 to 0.95',
        'thresholds.watch is 60; write a score above 0 and below that of at risk (50)',
        'workingTime.from is "25:00"; write a time of day such as 09:00'
      ]
    ],
    [
      'playbooks with strange words, keys and placeholders',
      'playbooks: [{ name: Silence, on: quite, teirs: [A], steps: [{ action: Call, afterDays: soon, owner: boss, doneBy: luck }] }]',
      [
        'playbooks.1.teirs is not a setting; did you mean playbooks.1.tiers?',
        'playbooks.1.on is "quite"; write one of executive_left, executive_silent, quiet, complaint, renewal_ahead, competitor, ' +
          'leaving, commitment_overdue, level_risen',
        'playbooks.1.steps.1.afterDays is "soon"; write a number',
        'playbooks.1.steps.1.owner is "boss"; write one of owner, counterpart, backup',
        'playbooks.1.steps.1.doneBy is "luck"; write checkin, or leave it out'
      ]
    ],
    [
      'a key like nothing we know',
      'cadences: { A: { x9: 1 } }\nconstructor: 1',
      [
        'cadences.A.x9 is not a setting; write one of checkInDays, executiveDays',
        'constructor is not a setting; write one of version, weights, cadences, thresholds, deadlines, workingTime, playbooks'
      ]
    ],
    [
      'values of the wrong kind, and mistyped keys with them',
      'version: two\nweights: [0.2]\ncadences:\nworkingTime: { from: 9, weekdays: 5, holydays: [], holidays: [20261225] }\n' +
        'thresholds: { watch: low, critical: .inf }',
      [
        'workingTime.holydays is not a setting; did you mean workingTime.holidays?',
        'version is not a whole number; write the version that the file was made from, or leave it out',
        'weights is [0.2]; write a group of settings, or leave it out',
        'cadences is null; write a group of settings, or leave it out',
        'thresholds.watch is "low"; write a number',
        'thresholds.critical is Infinity; write a number',
        'workingTime.weekdays is 5; write a list such as [1, 2, 3, 4, 5]',
        'workingTime.from is 9; write a text such as "09:00"',
        'workingTime.holidays.1 is 20261225; write a text such as "2026-12-25"'
      ]
    ]
  ])('for %s', async (_what, text, problems) => {
    expect(await refusal('save', await file(text), '--yes')).toEqual({
      code: 2,
      complaint: ["policy.yml can't be the policy:", ...problems.map((each) => `  ${each}`)].join('\n')
    })
  })

  test('for being no policy file at all', async () => {
    const answers = [
      await refusal('preview', join(folder.path, 'none.yml')),
      await refusal('preview', folder.path),
      await refusal('preview', await file('')),
      await refusal('preview', await file('- 1')),
      await refusal('preview', await file('weights: {')),
      await refusal('preview', await file('weights: { pulse: 0.1 }\nweights: { pulse: 0.2 }'))
    ]
    expect(answers.map(({ code }) => code)).toEqual(answers.map(() => 2))
    expect(answers.map(({ complaint }) => complaint)).toEqual([
      'none.yml: there is no such file',
      expect.stringContaining("the file can't be read (EISDIR"),
      expect.stringContaining('policy.yml holds no settings. client-risk policy show prints those in force'),
      expect.stringContaining('policy.yml holds no settings.'),
      expect.stringContaining('policy.yml is neither YAML nor JSON: '),
      expect.stringContaining('policy.yml is neither YAML nor JSON: Map keys must be unique')
    ])
  })
})
