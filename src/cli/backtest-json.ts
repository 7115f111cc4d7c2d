import type { Backtest } from '../usecases/run-backtest.ts'
import { backtestRemarks } from './backtest-remarks.ts'

/** A backtest for scripts. Rates are 0 to 1; what can't be measured is null, with the reason beside it. */
export function backtestJson(backtest: Backtest) {
  const { horizonDays, everyDays, policyVersion, cutOffs, tooRecent, clients, lostClients } = backtest
  const { lost, discrimination, topDecile, levels } = backtest
  const isMeasured = discrimination.kind === 'measured'
  return {
    horizonDays,
    everyDays,
    policyVersion,
    cutOffs,
    tooRecent,
    n: lost.of,
    clients,
    lost: lost.hits,
    lostClients,
    baseRate: lost.share,
    auc: isMeasured ? discrimination.auc : null,
    aucInterval: isMeasured ? discrimination.interval : null,
    noAucBecause: isMeasured ? null : discrimination.because,
    topDecile,
    levels: levels.map(({ level, lost: { hits, of, share, interval } }) => ({
      level,
      n: of,
      lost: hits,
      rate: share,
      interval
    })),
    remarks: backtestRemarks(backtest)
  }
}
