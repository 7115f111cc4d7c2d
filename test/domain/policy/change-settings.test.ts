import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeSettings } from '../../../src/domain/policy/change-settings.ts'
import { settingsDifferences } from '../../../src/domain/policy/settings-differences.ts'
import { defaultSettings } from '../../../src/domain/policy.ts'
import { settingsPatches } from './arbitrary-settings.ts'

describe('a change', () => {
  test('touches what it names and leaves the rest', () => {
    const changed = changeSettings(defaultSettings, {
      weights: { pulse: 0.5 },
      cadences: { A: { checkInDays: 7 } },
      deadlines: { resolutionDays: { low: 20 } },
      workingTime: { holidays: ['2026-12-25'] }
    })
    expect(changed).toEqual({
      ...defaultSettings,
      weights: { ...defaultSettings.weights, pulse: 0.5 },
      cadences: { ...defaultSettings.cadences, A: { checkInDays: 7, executiveDays: 45 } },
      deadlines: {
        responseHours: 24,
        resolutionDays: { ...defaultSettings.deadlines.resolutionDays, low: 20 }
      },
      workingTime: { ...defaultSettings.workingTime, holidays: ['2026-12-25'] }
    })
  })

  test('of nothing changes nothing, and the whole of other settings makes them', () => {
    fc.assert(
      fc.property(settingsPatches, settingsPatches, (one, other) => {
        const settings = changeSettings(defaultSettings, one)
        expect(changeSettings(settings, {})).toEqual(settings)
        expect(changeSettings(changeSettings(settings, other), settings)).toEqual(settings)
      })
    )
  })

  test('made twice is the same as made once, and never alters what it starts from', () => {
    const before = structuredClone(defaultSettings)
    fc.assert(
      fc.property(settingsPatches, (patch) => {
        const once = changeSettings(defaultSettings, patch)
        expect(changeSettings(once, patch)).toEqual(once)
      })
    )
    expect(defaultSettings).toEqual(before)
  })
})

describe('the differences between two versions', () => {
  test('name each setting with what it was and what it is', () => {
    const after = changeSettings(defaultSettings, {
      workingTime: { holidays: ['2026-12-25'], to: '18:00' },
      thresholds: { 'at risk': 55 },
      cadences: { B: { executiveDays: 50 } },
      weights: { 'executive.silence': 0.6 },
      deadlines: { responseHours: 8, resolutionDays: { high: 2 } }
    })
    expect(settingsDifferences(defaultSettings, after)).toEqual([
      { place: 'weights.executive.silence', before: 0.5, after: 0.6 },
      { place: 'cadences.B.executiveDays', before: 60, after: 50 },
      { place: 'thresholds.at risk', before: 50, after: 55 },
      { place: 'deadlines.responseHours', before: 24, after: 8 },
      { place: 'deadlines.resolutionDays.high', before: 3, after: 2 },
      { place: 'workingTime.to', before: '17:00', after: '18:00' },
      { place: 'workingTime.holidays', before: [], after: ['2026-12-25'] }
    ])
  })

  test('are none when only the order within a list differs', () => {
    const turned = changeSettings(defaultSettings, { workingTime: { weekdays: [5, 4, 3, 2, 1] } })
    expect(settingsDifferences(defaultSettings, turned)).toEqual([])
  })

  test('are none between the same settings, and always two values where they differ', () => {
    fc.assert(
      fc.property(settingsPatches, (patch) => {
        const after = changeSettings(defaultSettings, patch)
        expect(settingsDifferences(after, after)).toEqual([])
        for (const { place, before, after: value } of settingsDifferences(defaultSettings, after)) {
          expect(value, place).not.toEqual(before)
        }
      })
    )
  })
})
