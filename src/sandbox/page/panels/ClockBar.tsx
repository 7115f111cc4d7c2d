import { useEffect, useState } from 'preact/hooks'
import { instantOf, wallClock } from '../elements/wall-clock.ts'
import { now } from '../state/clock.ts'
import { timeZone } from '../state/names.ts'
import { act } from '../state/server.ts'
import { clockWords, jumpsFrom } from './jumps.ts'

/** What the bot takes for now, and ways to move it on: whoever tries the bot need not wait for Monday. */
export function ClockBar() {
  const zone = timeZone()
  const instant = useRunningClock()
  const [chosen, setChosen] = useState('')
  const [isMoving, setMoving] = useState(false)
  const [said, setSaid] = useState('')
  const moveTo = async (to: number | null) => {
    if (to === null || isMoving) return
    setMoving(true)
    setSaid('Moving the clock…')
    const answer = await act({ type: 'jump', to })
    setMoving(false)
    setSaid(answer.ok ? `It is ${clockWords(to, zone)} now.` : answer.problem)
  }
  return (
    <section class="clock-bar" aria-label="The bot's clock" aria-busy={isMoving}>
      <p class="clock-words">
        The bot's clock: <time dateTime={new Date(instant).toISOString()}>{clockWords(instant, zone)}</time>
      </p>
      {jumpsFrom(instant, zone).map(({ label, to }) => (
        <button
          key={label}
          type="button"
          class="button"
          aria-disabled={isMoving}
          onClick={() => void moveTo(to)}
        >
          {label}
        </button>
      ))}
      <form
        class="clock-form"
        onSubmit={(event) => {
          event.preventDefault()
          void moveTo(toInstant(chosen, zone))
        }}
      >
        <input
          type="datetime-local"
          class="text-field"
          aria-label="Date and time to move the bot's clock to"
          required
          min={wallClock(instant / 1000, zone)}
          value={chosen}
          onInput={(event) => setChosen(event.currentTarget.value)}
        />
        <button type="submit" class="button" aria-disabled={isMoving}>
          Move
        </button>
      </form>
      <p class="clock-said" role="status">
        {said}
      </p>
    </section>
  )
}

/** The workspace's now, looked at again each second. */
function useRunningClock(): number {
  const [, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((count) => count + 1), 1_000)
    return () => clearInterval(timer)
  }, [])
  return now()
}

function toInstant(wall: string, zone: string): number | null {
  const seconds = instantOf(wall, zone)
  return seconds === null ? null : seconds * 1000
}
