import { z } from 'zod'
import { TIERS } from '../domain/clients/client.ts'
import { SEVERITIES } from '../domain/clients/feedback.ts'
import { OCCASIONS, STEP_ENDS, STEP_OWNERS } from '../domain/playbooks/playbook.ts'
import type { SettingsPatch } from '../domain/policy/change-settings.ts'
import { defaultSettings, type SignalKey } from '../domain/policy.ts'

/** Says what stands where something else should, such as `is "often"; write a number`. */
const instead = (remedy: string) => ({
  error: ({ input }: { input?: unknown }) =>
    `is ${typeof input === 'number' ? input : JSON.stringify(input)}; write ${remedy}`
})

const number = z.number(instead('a number'))
const text = (example: string) => z.string(instead(`a text such as "${example}"`))
const group = instead('a group of settings, or leave it out')

/** Numbers by key, of which any may be left out. */
function numbers<Key extends string>(keys: readonly Key[]) {
  const shape = Object.fromEntries(keys.map((key) => [key, number.exactOptional()]))
  return z.object(shape as Record<Key, z.ZodExactOptional<typeof number>>, group)
}

const cadence = numbers(['checkInDays', 'executiveDays']).exactOptional()

const oneOf = <Word extends string>(words: readonly [Word, ...Word[]]) =>
  z.enum(words, instead(`one of ${words.join(', ')}`))

const playbook = z.object(
  {
    name: text('gone quiet'),
    on: oneOf(Object.keys(OCCASIONS) as [keyof typeof OCCASIONS]),
    tiers: z.array(oneOf(TIERS), instead('a list such as [A, B]')).exactOptional(),
    severity: oneOf(SEVERITIES).exactOptional(),
    daysAhead: number.exactOptional(),
    steps: z.array(
      z.object(
        {
          action: text('Call {client}'),
          afterDays: number,
          owner: oneOf(STEP_OWNERS),
          doneBy: z.enum(STEP_ENDS, instead('checkin, or leave it out')).exactOptional()
        },
        instead('a step with action, afterDays and owner')
      ),
      instead('a list of steps')
    )
  },
  instead('a playbook with name, on and steps')
)

/**
 * The shape of a policy's settings in files and in the database, where any may be left out and what is not a setting is passed
 * over. What the values may be is checked by `checkSettings`.
 */
export const settingsPatch: z.ZodType<SettingsPatch> = z.object(
  {
    weights: numbers(Object.keys(defaultSettings.weights) as SignalKey[]).exactOptional(),
    cadences: z.object({ A: cadence, B: cadence, C: cadence }, group).exactOptional(),
    thresholds: numbers(['watch', 'at risk', 'critical']).exactOptional(),
    deadlines: z
      .object(
        { responseHours: number.exactOptional(), resolutionDays: numbers(SEVERITIES).exactOptional() },
        group
      )
      .exactOptional(),
    workingTime: z
      .object(
        {
          weekdays: z.array(number, instead('a list such as [1, 2, 3, 4, 5]')).exactOptional(),
          from: text('09:00').exactOptional(),
          to: text('17:00').exactOptional(),
          holidays: z.array(text('2026-12-25'), instead('a list such as [2026-12-25]')).exactOptional()
        },
        group
      )
      .exactOptional(),
    playbooks: z.array(playbook, instead('a list of playbooks')).exactOptional()
  },
  group
)
