import fc from 'fast-check'
import { TIERS } from '../../../src/domain/clients/client.ts'
import { SEVERITIES } from '../../../src/domain/clients/feedback.ts'
import { OCCASIONS, type Occasion, STEP_ENDS, STEP_OWNERS } from '../../../src/domain/playbooks/playbook.ts'
import type { SettingsPatch } from '../../../src/domain/policy/change-settings.ts'
import { defaultSettings, type SignalKey } from '../../../src/domain/policy.ts'
import { DAY } from '../../../src/domain/time.ts'

const signals = Object.keys(defaultSettings.weights) as SignalKey[]
const weight = fc.double({ min: 0, max: 0.95, noNaN: true })
const days = fc.integer({ min: 1, max: 3650 })
const some = { requiredKeys: [] }
const cadence = fc.record({ checkInDays: days, executiveDays: days }, some)
const ascending = (count: number, max: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max }), { minLength: count, maxLength: count })
    .map((numbers) => numbers.sort((a, b) => a - b))
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const resolution = fc.double({ min: 0.01, max: 365, noNaN: true })

const playbook = fc.record(
  {
    name: fc.stringMatching(/^[a-z][a-z0-9]{0,20}$/),
    on: fc.constantFrom(...(Object.keys(OCCASIONS) as Occasion[])),
    tiers: fc.subarray([...TIERS], { minLength: 1 }),
    severity: fc.constantFrom(...SEVERITIES),
    steps: fc.array(
      fc.record(
        {
          action: fc.stringMatching(/^[A-Z][a-z ]{0,40}$/),
          afterDays: fc.integer({ min: 0, max: 250 }),
          owner: fc.constantFrom(...STEP_OWNERS),
          doneBy: fc.constantFrom(...STEP_ENDS)
        },
        { requiredKeys: ['action', 'afterDays', 'owner'] }
      ),
      { minLength: 1, maxLength: 4 }
    )
  },
  { requiredKeys: ['name', 'on', 'steps'] }
)

/** Any change that may be saved; of thresholds and working hours either all or none, because they depend on each other. */
export const settingsPatches: fc.Arbitrary<SettingsPatch> = fc.record(
  {
    weights: fc.record(
      Object.fromEntries(signals.map((signal) => [signal, weight])) as Record<SignalKey, typeof weight>,
      some
    ),
    cadences: fc.record({ A: cadence, B: cadence, C: cadence }, some),
    thresholds: ascending(3, 100).map(([watch = 0, atRisk = 0, critical = 0]) => ({
      watch,
      'at risk': atRisk,
      critical
    })),
    deadlines: fc.record(
      {
        responseHours: fc.double({ min: 0.01, max: 720, noNaN: true }),
        resolutionDays: fc.record(
          { low: resolution, medium: resolution, high: resolution, critical: resolution },
          some
        )
      },
      some
    ),
    workingTime: fc
      .tuple(
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        ascending(2, 24 * 60),
        fc.uniqueArray(fc.integer({ min: 0, max: 40_000 }), { maxLength: 20 })
      )
      .map(([weekdays, [from = 0, to = 0], holidays]) => ({
        weekdays,
        from: clock(from),
        to: clock(to),
        holidays: holidays.map((day) => new Date(day * DAY).toISOString().slice(0, 10))
      })),
    playbooks: fc.uniqueArray(playbook, { maxLength: 4, selector: ({ name }) => name })
  },
  some
)
