import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Playbook, PlaybookStep } from '../../../src/domain/playbooks/playbook.ts'
import { changeSettings, type SettingsPatch } from '../../../src/domain/policy/change-settings.ts'
import { checkSettings } from '../../../src/domain/policy/check-settings.ts'
import { defaultSettings } from '../../../src/domain/policy.ts'
import { settingsPatches } from './arbitrary-settings.ts'

const playbook = (changes: Partial<Playbook>): SettingsPatch => ({
  playbooks: [
    {
      name: 'Silence',
      on: 'quiet',
      steps: [{ action: 'Call {client}', afterDays: 2, owner: 'owner' }],
      ...changes
    }
  ]
})
const step = (changes: Partial<PlaybookStep>) =>
  playbook({ steps: [{ action: 'Call', afterDays: 2, owner: 'owner', ...changes }] })

const messages = (patch: SettingsPatch) =>
  checkSettings(changeSettings(defaultSettings, patch)).map(({ message }) => message)

describe('settings can be saved', () => {
  test('as they come', () => {
    expect(checkSettings(defaultSettings)).toEqual([])
  })

  test.each<[string, SettingsPatch]>([
    ['with weights at either end', { weights: { pulse: 0, register: 0.95 } }],
    ['with cadences at either end', { cadences: { A: { checkInDays: 1 }, C: { executiveDays: 3650 } } }],
    ['with thresholds at either end', { thresholds: { watch: 0.1, critical: 100 } }],
    ['with deadlines of part of a day', { deadlines: { responseHours: 0.5, resolutionDays: { low: 0.25 } } }],
    ['when somebody is there round the clock', { workingTime: { from: '00:00', to: '24:00' } }],
    ['when only Sunday is a working day', { workingTime: { weekdays: [7] } }],
    ['with the leap day as a holiday', { workingTime: { holidays: ['2028-02-29', '2027-01-01'] } }],
    ['without any playbook', { playbooks: [] }],
    [
      'with a playbook that has every condition',
      playbook({ on: 'renewal_ahead', tiers: ['A'], severity: 'high', daysAhead: 120 })
    ],
    [
      'with a thousand holidays',
      {
        workingTime: {
          holidays: Array.from({ length: 1000 }, (_, day) =>
            new Date(day * 86_400_000).toISOString().slice(0, 10)
          )
        }
      }
    ]
  ])('%s', (_when, patch) => {
    expect(messages(patch)).toEqual([])
  })

  test('with any values within their bounds', () => {
    fc.assert(
      fc.property(settingsPatches, (patch) => {
        expect(messages(patch)).toEqual([])
      })
    )
  })
})

describe('settings are refused with the place and the remedy', () => {
  test.each<[SettingsPatch, string]>([
    [{ weights: { pulse: 1.2 } }, 'weights.pulse is 1.2; write a number from 0 to 0.95'],
    [
      { weights: { 'executive.silence': -0.1 } },
      'weights.executive.silence is -0.1; write a number from 0 to 0.95'
    ],
    [{ weights: { pulse: Number.NaN } }, 'weights.pulse is NaN; write a number from 0 to 0.95'],
    [
      { cadences: { A: { checkInDays: 0 } } },
      'cadences.A.checkInDays is 0; write a whole number of days from 1 to 3650'
    ],
    [
      { cadences: { B: { executiveDays: 1.5 } } },
      'cadences.B.executiveDays is 1.5; write a whole number of days from 1 to 3650'
    ],
    [
      { cadences: { C: { checkInDays: 3651 } } },
      'cadences.C.checkInDays is 3651; write a whole number of days from 1 to 3650'
    ],
    [
      { thresholds: { watch: 0 } },
      'thresholds.watch is 0; write a score above 0 and below that of at risk (50)'
    ],
    [
      { thresholds: { watch: 50 } },
      'thresholds.watch is 50; write a score above 0 and below that of at risk (50)'
    ],
    [
      { thresholds: { 'at risk': 75 } },
      'thresholds.at risk is 75; write a score below that of critical (75)'
    ],
    [{ thresholds: { critical: 101 } }, 'thresholds.critical is 101; write a score up to 100'],
    [{ deadlines: { responseHours: 0 } }, 'deadlines.responseHours is 0; write a number above 0, up to 720'],
    [
      { deadlines: { responseHours: Number.POSITIVE_INFINITY } },
      'deadlines.responseHours is Infinity; write a number above 0, up to 720'
    ],
    [
      { deadlines: { resolutionDays: { critical: -1 } } },
      'deadlines.resolutionDays.critical is -1; write a number above 0, up to 365'
    ],
    [
      { workingTime: { weekdays: [] } },
      'workingTime.weekdays is empty; name at least one day, 1 (Monday) to 7 (Sunday)'
    ],
    [{ workingTime: { weekdays: [0, 1] } }, 'workingTime.weekdays has 0; write 1 (Monday) to 7 (Sunday)'],
    [{ workingTime: { weekdays: [1, 2.5] } }, 'workingTime.weekdays has 2.5; write 1 (Monday) to 7 (Sunday)'],
    [{ workingTime: { weekdays: [3, 1, 3] } }, 'workingTime.weekdays has 3 twice; write it once'],
    [{ workingTime: { from: '9:00' } }, 'workingTime.from is "9:00"; write a time of day such as 09:00'],
    [{ workingTime: { from: '24:00' } }, 'workingTime.from is "24:00"; write a time of day such as 09:00'],
    [
      { workingTime: { to: '25:00' } },
      'workingTime.to is "25:00"; write a time of day such as 17:00, or 24:00 for the end of the day'
    ],
    [
      { workingTime: { to: '09:00' } },
      'workingTime.to is "09:00"; write a time after workingTime.from (09:00)'
    ],
    [
      { workingTime: { holidays: ['2026-02-30'] } },
      'workingTime.holidays has "2026-02-30"; write a day of the calendar as YYYY-MM-DD'
    ],
    [
      { workingTime: { holidays: ['25.12.2026'] } },
      'workingTime.holidays has "25.12.2026"; write a day of the calendar as YYYY-MM-DD'
    ],
    [
      { workingTime: { holidays: ['2026-12-25', '2026-12-25'] } },
      'workingTime.holidays has 2026-12-25 twice; write it once'
    ],
    [
      { workingTime: { holidays: Array.from({ length: 1001 }, () => '2026-12-25') } },
      'workingTime.holidays has 1001 days; keep at most 1000 and drop those long past'
    ],
    [
      playbook({ name: 'a:b' }),
      'playbooks.1.name is "a:b"; write up to 60 letters, digits, spaces and hyphens, beginning with a letter or digit'
    ],
    [
      { playbooks: [...(playbook({}).playbooks ?? []), ...(playbook({ name: 'SILENCE' }).playbooks ?? [])] },
      'playbooks has "silence" twice; give each its own name'
    ],
    [
      { playbooks: Array.from({ length: 51 }, () => defaultSettings.playbooks[0] as Playbook) },
      'playbooks are 51; keep at most 50'
    ],
    [playbook({ tiers: [] }), 'playbooks.Silence.tiers is empty; name a tier, or leave tiers out for all'],
    [
      playbook({ daysAhead: 30 }),
      'playbooks.Silence.daysAhead only means something on renewal_ahead; leave it out'
    ],
    [
      playbook({ on: 'renewal_ahead', daysAhead: 121 }),
      'playbooks.Silence.daysAhead is 121; write a whole number from 0 to 120'
    ],
    [playbook({ steps: [] }), 'playbooks.Silence.steps are 0; write 1 to 10 steps'],
    [
      step({ action: ' ' }),
      'playbooks.Silence.steps.1.action is " "; write what is to be done in up to 200 characters'
    ],
    [
      step({ action: 'Call {contact}' }),
      'playbooks.Silence.steps.1.action has {contact}; on quiet write {client}, {date} or no braces'
    ],
    [
      step({ afterDays: 0.5 }),
      'playbooks.Silence.steps.1.afterDays is 0.5; write a whole number of working days from 0 to 250'
    ]
  ])('%j', (patch, message) => {
    expect(messages(patch)).toEqual([message])
  })

  test('all of them at once, in the order in which a policy is written', () => {
    const patch = {
      weights: { pulse: 2 },
      thresholds: { watch: 80, critical: 120 },
      workingTime: { weekdays: [], from: 'dawn' }
    }
    expect(checkSettings(changeSettings(defaultSettings, patch)).map(({ place }) => place)).toEqual([
      'weights.pulse',
      'thresholds.watch',
      'thresholds.critical',
      'workingTime.weekdays',
      'workingTime.from'
    ])
  })
})
