import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { instants, place } from './domain/assessment/golden/clients/place.ts'
import { generatedClients } from './domain/assessment/golden/generated-clients.ts'
import { goldenHeader, goldenRow } from './domain/assessment/golden/golden-row.ts'
import { secondOpinion } from './domain/assessment/golden/second-opinion.ts'

/**
 * `npx tsx test/golden.ts`: writes golden.csv anew from the second opinion. Only for a deliberate change of the risk model or of the
 * generated clients; the difference in git shows whom it touches.
 */
const file = join(import.meta.dirname, 'domain', 'assessment', 'golden', 'golden.csv')
const rows = generatedClients().flatMap((facts) =>
  instants.map((asOf) => goldenRow(facts.client.id, asOf, secondOpinion(facts, asOf, place)))
)
writeFileSync(file, `${[goldenHeader, ...rows].join('\n')}\n`)
