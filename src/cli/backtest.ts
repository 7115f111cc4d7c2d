import { Command, InvalidArgumentError } from 'commander'
import { type DayNumber, dayNumber } from '../domain/calendar.ts'
import { type Backtest, type BacktestAnswer, runBacktest } from '../usecases/run-backtest.ts'
import { backtestJson } from './backtest-json.ts'
import { backtestProgress } from './backtest-progress.ts'
import { backtestText } from './backtest-text.ts'
import { type Cli, CliError } from './cli-context.ts'
import { chosenWorkspace, workspaceOption } from './workspace.ts'

interface Options {
  from?: DayNumber
  to?: DayNumber
  horizon: number
  every: number
  json?: true
  workspace?: string
}

/** Longer than any book, and short enough that dates stay dates. */
const MOST_DAYS = 3650

/** `client-risk backtest`: prints how well the scores of the past told who would be lost. */
export function backtestCommand(cli: Cli): Command {
  return new Command('backtest')
    .description('measure how well past scores told which clients would be lost')
    .option('--from <date>', 'the first cut-off, YYYY-MM-DD (default: a year before the last)', dayTyped)
    .option('--to <date>', 'no cut-off after this day (default: the last whose outcome is known)', dayTyped)
    .option('--horizon <days>', 'a loss in so many days after a cut-off counts', daysTyped, 90)
    .option('--every <days>', 'days from one cut-off to the next', daysTyped, 30)
    .option('--json', 'one JSON object, for scripts')
    .addOption(workspaceOption())
    .action((options: Options) =>
      cli.withBook(async ({ store }) => {
        const { from = null, to = null, horizon: horizonDays, every: everyDays } = options
        if (from !== null && to !== null && to < from) throw new CliError('--to lies before --from')
        const workspace = await chosenWorkspace(store.directory, options.workspace)
        const bar = backtestProgress(cli.terminal)
        const answer = await runBacktest(
          store,
          workspace,
          { from, to, everyDays, horizonDays },
          cli.now(),
          bar.moveTo
        ).finally(bar.stop)
        const backtest = measured(answer, horizonDays)
        cli.out(options.json ? `${JSON.stringify(backtestJson(backtest))}\n` : backtestText(backtest))
      })
    )
}

function measured(answer: BacktestAnswer, horizonDays: number): Backtest {
  switch (answer.kind) {
    case 'measured':
      return answer
    case 'too_recent':
      throw new CliError(
        `Who will be lost in ${horizonDays} days is not known yet: the last cut-off with a known outcome is ${answer.latest}. Choose an earlier --from and --to, or a shorter --horizon.`
      )
    case 'too_many':
      throw new CliError(
        `That makes ${answer.cutOffs} cut-offs, and ${answer.most} are the most: choose a longer --every or a later --from.`
      )
  }
}

function dayTyped(text: string): DayNumber {
  try {
    if (/^\d{4}-/.test(text)) return dayNumber(text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  throw new InvalidArgumentError(`"${text}" is not a date: write YYYY-MM-DD.`)
}

function daysTyped(text: string): number {
  const days = Number(text)
  if (/^\d+$/.test(text) && days >= 1 && days <= MOST_DAYS) return days
  throw new InvalidArgumentError(`Write a whole number of days from 1 to ${MOST_DAYS}.`)
}
