import { weeklyCron } from '../domain/schedule/weekly.ts'
import type { Job } from '../usecases/job-ports.ts'
import { peopledZones } from '../usecases/located-people.ts'
import { type PlanPorts, planMonday } from '../usecases/plan-monday.ts'

const CRON = weeklyCron({ weekday: 1, hour: 9, minute: 0 })

/** On Mondays at nine, by their own clocks, those who see to clients get their plan of the week; made up for until Tuesday at nine. */
export const mondayPlan: Job<PlanPorts> = {
  name: 'monday-plan',
  words: 'Mondays at 09:00 in each zone that people live in',
  terms: async (workspace, ports) => {
    const zones = await peopledZones(ports, workspace)
    return zones.map((timeZone) => ({ subject: timeZone, cron: CRON, timeZone }))
  },
  catchUpHours: 24,
  startsAtOnce: false,
  run: planMonday
}
