import type { Writable } from 'node:stream'
import { progress } from '@clack/prompts'
import type { BacktestProgress } from '../usecases/run-backtest.ts'

/**
 * A bar over the cut-offs of a backtest, drawn on a terminal from the first word about the progress on: a small book is
 * done before there is one.
 */
export function backtestProgress(terminal: Writable | null) {
  let bar: ReturnType<typeof progress> | null = null
  let shown = 0
  return {
    moveTo({ on, done, of, assessed }: BacktestProgress): void {
      if (terminal === null) return
      if (bar === null) {
        bar = progress({ output: terminal, max: of, size: 40 })
        bar.start('Assessing')
      }
      bar.advance(done - shown, `${on}: ${assessed.toLocaleString('en')} clients`)
      shown = done
    },
    stop: (): void => bar?.stop('Assessed')
  }
}
