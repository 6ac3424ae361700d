import { atom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import type { SettingChosen, StoredFact } from '#domain/journal/fact.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { LogUnit } from '#domain/log/log-unit.ts'
import type { EntryId } from '#domain/log/record.ts'
import { candidatesOf } from '#domain/portfolio/candidates.ts'
import {
  budgetChosen,
  type Choice,
  ticked,
  unitsChosen,
  type Who,
  whoChosen,
} from '#domain/portfolio/choice.ts'
import { type EntryGroup, groupsOf } from '#domain/portfolio/groups.ts'
import { criteriaOf, type Portfolio, portfolioOf } from '#domain/portfolio/portfolio.ts'
import { getDevice } from '#stores/device.ts'
import { createReading } from '#stores/unread.ts'
import { $visitUnit, readSource } from './read.ts'
import { meetStatement } from './statement.ts'

/** The portfolio as its page shows it. */
export type PortfolioView = { readonly kind: 'opening' } | OpenPortfolio

/** The choice, and what comes of it. */
export interface OpenPortfolio {
  readonly kind: 'open'
  readonly choice: Choice
  readonly portfolio: Portfolio
  /** Entries that may go in, by what they are linked to first. */
  readonly groups: readonly EntryGroup[]
  /** Linked entries that are unfinished: they never go in. */
  readonly unfinished: readonly Entry[]
  /** How many entries the log has in all. */
  readonly inLog: number
  /** Ids of all of them. */
  readonly ids: ReadonlySet<EntryId>
}

/** The portfolio; `opening` until `followPortfolio` has read the log. */
export const $portfolio = atom<PortfolioView>({ kind: 'opening' })

/** Whether the last choice could not be kept. */
export const $notKept = atom(false)

/** Reads the portfolio, and again whenever the log or a choice changes, here or in another tab. Returns the way to stop. */
export function followPortfolio(units: readonly LogUnit[]): () => void {
  const device = getDevice()
  const { again, stop: stopReading } = createReading(async (isPast) => {
    const { source, saved } = await readSource(device, units)
    if (isPast()) return
    const live = source.entries.filter(({ isDeleted }) => !isDeleted)
    const about = units.filter(({ id }) => source.choice.units.includes(id))
    const { finished, unfinished } = candidatesOf(live, about, criteriaOf(source.criteria, about))
    const portfolio = portfolioOf(source)
    meetStatement(saved)
    $portfolio.set({
      kind: 'open',
      choice: source.choice,
      portfolio,
      groups: groupsOf(finished, portfolio),
      unfinished,
      inLog: live.length,
      ids: new Set(live.map(({ id }) => id)),
    })
  }, 'awaited')
  void again()
  const stopVisit = $visitUnit.listen(() => void again())
  const stop = device.journal.watch((facts) => {
    if (facts.length === 0 || facts.some(matters)) void again()
  })
  return () => {
    stopReading()
    stopVisit()
    stop()
  }
}

/** Keeps which units it is about. */
export async function chooseUnits(units: readonly Id[]): Promise<void> {
  await keep([unitsChosen(units)])
  $visitUnit.set(undefined)
}

/** Ticks entries on or off. */
export async function tick(entries: readonly EntryId[], isIn: boolean): Promise<void> {
  const now = $portfolio.get()
  if (now.kind === 'open') await keep(ticked(now.choice.without, entries, isIn, now.ids))
}

/** Keeps one thing of who it is by. False: it is not kept. */
export async function sayWho(field: keyof Who, value: string): Promise<boolean> {
  const now = $portfolio.get()
  if (now.kind !== 'open') return false
  return now.choice.who[field] === value || keep([whoChosen(field, value)])
}

/** Keeps how long the statement should be, in words. */
export async function chooseBudget(words: number): Promise<void> {
  await keep([budgetChosen(words)])
}

/** What others than the log’s entries a portfolio is made of. */
const KINDS = ['entry.revised', 'entry.purged', 'entry.commented', 'criterion.written', 'undone']

function matters(fact: StoredFact): boolean {
  if (fact.kind !== 'setting.chosen') return KINDS.includes(fact.kind)
  return (fact as StoredFact & SettingChosen).name.startsWith('portfolio.')
}

async function keep(facts: readonly SettingChosen[]): Promise<boolean> {
  if (facts.length === 0) return true
  const kept = await getDevice().journal.append(facts)
  $notKept.set(!kept.ok)
  return kept.ok
}
