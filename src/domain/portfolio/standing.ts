import type { LogStanding } from '#domain/log/readiness.ts'
import { standLog } from '#domain/log/stand.ts'
import type { Portfolio } from './portfolio.ts'

/** Where marking points stand by what of a portfolio is not ticked off. */
export function portfolioStanding({ counted, madeOn }: Pick<Portfolio, 'counted' | 'madeOn'>): LogStanding {
  return standLog(counted, madeOn)
}
