import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { SettingChosen } from '#domain/journal/fact.ts'
import type { SettingState } from '#domain/journal/setting-row.ts'
import { localDateOf } from '#domain/local-date.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import { entriesOf } from '#domain/log/entries.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { commentsOf } from '#domain/log/signed.ts'
import { candidatesOf } from '#domain/portfolio/candidates.ts'
import { choiceOf, PORTFOLIO } from '#domain/portfolio/choice.ts'
import { criteriaOf, type Portfolio, type PortfolioSource, portfolioOf } from '#domain/portfolio/portfolio.ts'
import { type SavedStatement, statementOf } from '#domain/portfolio/statement.ts'
import { getDevice } from '#stores/device.ts'

/** All that the portfolio’s page and its exporters are made from, as the journal has it now. */
export interface ReadPortfolio {
  readonly source: PortfolioSource
  readonly saved: SavedStatement
}

/** The unit that the address names: it stands for the chosen ones until they are chosen anew on the page. */
export const $visitUnit = atom<Id | undefined>()

/**
 * The portfolio as it is chosen now, read anew: what every way out begins with, before the guard’s gate. `units` are all
 * units of the site.
 */
export async function readPortfolio(units: readonly LogUnit[]): Promise<Portfolio> {
  return portfolioOf((await readSource(getDevice(), units)).source)
}

/** Reads log, own criteria, choice and statement. */
export async function readSource(
  { journal, now }: Pick<Device, 'journal' | 'now'>,
  units: readonly LogUnit[],
): Promise<ReadPortfolio> {
  const [entryRows, criterionRows, commentRows, settingRows] = await Promise.all([
    journal.rows('entry:'),
    journal.rows('criterion:'),
    journal.rows('comments:'),
    journal.rows(`setting:${PORTFOLIO}`),
  ])
  const entries = entriesOf(entryRows)
  // Such rows are written by `stepCriterion` and `stepSetting` alone.
  const criteria = criterionRows.map(({ state }) => state as OwnCriterion)
  const settings = new Map(
    settingRows.map(({ subject, state }) => [
      subject.slice('setting:'.length),
      (state as SettingState).value,
    ]),
  )
  const saved = statementOf(settings)
  const choice = choiceOf(named(settings), defaultUnits(entries, units, criteria))
  const visit = $visitUnit.get()
  return {
    source: {
      entries,
      units,
      criteria,
      comments: commentsOf(commentRows),
      choice: visit === undefined ? choice : { ...choice, units: [visit] },
      statement: saved.text,
      today: localDateOf(now()),
    },
    saved,
  }
}

function named(
  settings: ReadonlyMap<string, SettingChosen['value']>,
): ReadonlyMap<string, SettingChosen['value']> {
  return new Map([...settings].map(([name, value]) => [name.slice(PORTFOLIO.length), value]))
}

/** Without a choice: the units that have something to show, or else the first. */
function defaultUnits(
  entries: readonly Entry[],
  units: readonly LogUnit[],
  criteria: readonly OwnCriterion[],
): readonly Id[] {
  const begun = units.filter((unit) => {
    const own = criteriaOf(criteria, [unit]).filter((criterion) => criterion.unit === unit.id)
    return candidatesOf(entries, [unit], own).finished.length > 0
  })
  return (begun.length > 0 ? begun : units.slice(0, 1)).map(({ id }) => id)
}
