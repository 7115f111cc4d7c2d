import { expect, test } from 'vitest'
import { OVERVIEW } from '../../../src/slack/home/home-place.ts'
import type { HomePlace } from '../../../src/slack/home/home-view.ts'
import { createHomes } from '../../../src/slack/home/homes.ts'

const ALERTS: HomePlace = { part: 'alerts', filter: 'all', page: 2 }

/** App Homes whose publishing ends when told. */
function slowHomes() {
  const published: [string, HomePlace][] = []
  const ends: (() => void)[] = []
  const homes = createHomes((slackUserId, place) => {
    published.push([slackUserId, place])
    return new Promise((resolve) => ends.push(resolve))
  }, OVERVIEW)
  return { homes, published, endNext: () => ends.shift()?.() }
}

test('ten changes at once draw a Home twice: as it was when the first came, and after the last', async () => {
  const { homes, published, endNext } = slowHomes()
  const all = Array.from({ length: 10 }, () => homes.show('U1'))
  expect(published).toHaveLength(1)
  endNext()
  await expect.poll(() => published.length).toBe(2)
  endNext()
  await Promise.all(all)
  expect(published).toHaveLength(2)
  const later = homes.show('U1')
  endNext()
  await later
  expect(published).toHaveLength(3)
})

test('a Home is drawn where somebody is in it, and not for those who have not opened it', async () => {
  const { homes, published, endNext } = slowHomes()
  await homes.refreshIfOpen('U1')
  expect(published).toEqual([])
  const opened = homes.show('U1', ALERTS)
  endNext()
  await opened
  const refreshed = homes.refreshIfOpen('U1')
  const other = homes.show('U2')
  endNext()
  endNext()
  await Promise.all([refreshed, other])
  expect(published).toEqual([
    ['U1', ALERTS],
    ['U1', ALERTS],
    ['U2', OVERVIEW]
  ])
})

test('a Home that could not be drawn is drawn at the next change', async () => {
  let isOut = true
  let drawn = 0
  const homes = createHomes(async () => {
    if (isOut) throw new Error('Slack is out')
    drawn += 1
  }, OVERVIEW)
  await expect(homes.show('U1')).rejects.toThrow('Slack is out')
  isOut = false
  await homes.show('U1')
  expect(drawn).toBe(1)
})
