import { quoted } from '../assessment/phrases.ts'
import { dayIn, dayNumber } from '../calendar.ts'
import { CAUSES } from './causes.ts'
import { type Finding, finding, occasion, type Scene } from './scene.ts'

/** Open entries of the register that name a competitor, or say that the client may leave. */
export function threatAlerts({ agenda: { threats }, policy, at }: Scene): Finding[] {
  return threats
    .filter(({ openedOn }) => openedOn === null || dayNumber(openedOn) <= at.day)
    .flatMap(
      ({ sourceKey, risk, competitor, threat, saysLeaving, openedOn, recordedAt, owner: assignee }) => {
        const found: Finding[] = []
        const countsFrom = openedOn === null ? dayIn(policy.timeZone, recordedAt) : dayNumber(openedOn)
        if (threat !== null) {
          const cause = CAUSES.competitor(sourceKey)
          const who = competitor ?? 'A competitor'
          const words = { competitor: competitor ?? 'a competitor' }
          const sentence = `${who} is a ${threat} threat: ${quoted(risk)}`
          const about = { sentence, severity: threat, assignee, sourceKey, countsFrom }
          found.push(
            finding({ kind: 'competitor', cause, ...about, occasion: occasion('competitor', cause, words) })
          )
        }
        if (saysLeaving) {
          const cause = CAUSES.leaving(sourceKey)
          const sentence = `The client said it may leave: ${quoted(risk)}`
          const about = { sentence, severity: 'critical' as const, assignee, sourceKey, countsFrom }
          found.push(finding({ kind: 'leaving', cause, ...about, occasion: occasion('leaving', cause, {}) }))
        }
        return found
      }
    )
}
