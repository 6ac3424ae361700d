import type { OwnNames } from '#domain/guard/names-row.ts'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { WHO_FIELDS } from '#domain/portfolio/choice.ts'
import type { Portfolio } from '#domain/portfolio/portfolio.ts'
import { getDevice } from '#stores/device.ts'
import { readPortfolio } from './read.ts'
import { saveStatement } from './statement.ts'

/** A portfolio that is to go out, before the gate of its entries. */
export interface ForOut {
  readonly portfolio: Portfolio
  /** What may be personal data beside the entries and was not allowed yet: the person is asked first. */
  readonly found: readonly string[]
}

/** What the person was shown of such findings and sends all the same, whichever way out it takes. */
let allowed = ''

/** Reads a portfolio as it is chosen and written now, for whatever way out; `isAllowed`: what is found may go. */
export async function readForOut(units: readonly LogUnit[], isAllowed: boolean): Promise<ForOut> {
  await saveStatement()
  const portfolio = await readPortfolio(units)
  const found = await foundBeside(portfolio)
  if (isAllowed) allowed = found.join('\n')
  return { portfolio, found: found.join('\n') === allowed ? [] : found }
}

/** What may be personal data beside the entries. The names on the cover are meant to be there; numbers and addresses beside them may not be. */
async function foundBeside({ statement, who }: Portfolio): Promise<readonly string[]> {
  const { findPersonal } = await import('#domain/guard/find-personal.ts')
  const row = await getDevice().journal.row('names:own')
  const names = (row?.state as OwnNames | undefined)?.names ?? []
  const beside = WHO_FIELDS.filter(
    (field) => field !== 'learner' && field !== 'learnerNumber' && field !== 'assessor',
  )
  const found = [
    ...findPersonal(statement, { names }),
    ...beside.flatMap((field) => findPersonal(who[field], { names })),
  ]
  return [...new Set(found.map(({ text }) => text))]
}
