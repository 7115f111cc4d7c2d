import type { HomePlace } from './home-view.ts'

/** The App Homes that people have open. */
export interface Homes {
  /** Draws somebody's App Home, at a place or where they were. */
  show(slackUserId: string, place?: HomePlace): Promise<void>
  /** The same for somebody who has opened it since the bot started; nothing for others. */
  refreshIfOpen(slackUserId: string): Promise<void>
}

/** So many people's places are kept; of more, those who came first are forgotten until they open it again. */
const MOST = 10_000

/**
 * Creates the keeper of App Homes around what publishes one. Calls while one is being published are answered by one more, so that ten
 * changes at once draw it twice.
 */
export function createHomes(
  publish: (slackUserId: string, place: HomePlace) => Promise<void>,
  beginning: HomePlace
): Homes {
  const places = new Map<string, HomePlace>()
  const underWay = new Map<string, { again: boolean; done: Promise<void> }>()

  async function draw(slackUserId: string, run: { again: boolean }): Promise<void> {
    do {
      run.again = false
      await publish(slackUserId, places.get(slackUserId) ?? beginning)
    } while (run.again)
  }

  function show(slackUserId: string): Promise<void> {
    const known = underWay.get(slackUserId)
    if (known !== undefined) {
      known.again = true
      return known.done
    }
    const run = { again: false, done: Promise.resolve() }
    underWay.set(slackUserId, run)
    run.done = draw(slackUserId, run).finally(() => underWay.delete(slackUserId))
    return run.done
  }

  return {
    show(slackUserId, place = places.get(slackUserId) ?? beginning) {
      places.delete(slackUserId)
      places.set(slackUserId, place)
      const [oldest] = places.keys()
      if (places.size > MOST && oldest !== undefined) places.delete(oldest)
      return show(slackUserId)
    },
    refreshIfOpen: (slackUserId) => (places.has(slackUserId) ? show(slackUserId) : Promise.resolve())
  }
}
