import { afterAll, beforeAll, describe, test } from 'vitest'
import { DELIVERY_STEPS } from '../../src/usecases/speaking/delivery-steps.ts'
import { ALTHOUGH, MESSAGES, PATIENCE } from './matrix.ts'
import { expectAllSaid } from './said.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.close())

describe(ALTHOUGH, { timeout: PATIENCE }, () => {
  test.each(DELIVERY_STEPS)('one of them is killed as a message is %s', async (step) => {
    const sprung = stage.bots[0]?.trap({ step, times: 60, signal: 'SIGKILL' })
    const cause = await stage.decideOn(MESSAGES)
    await sprung
    await stage.replace(0)
    await expectAllSaid(stage, cause, MESSAGES)
  })

  test.each(DELIVERY_STEPS)('one of them is frozen as a message is %s, and wakes up later', async (step) => {
    const sprung = stage.bots[0]?.trap({ step, times: 60, signal: 'SIGSTOP' })
    const cause = await stage.decideOn(MESSAGES)
    await sprung
    await expectAllSaid(stage, cause, MESSAGES)
    await stage.bots[0]?.seesThrough()
    await expectAllSaid(stage, cause, MESSAGES)
  })
})
