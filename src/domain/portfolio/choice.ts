import type { Id } from '#domain/id.ts'
import type { SettingChosen } from '#domain/journal/fact.ts'
import type { EntryId } from '#domain/log/record.ts'

/** Who a portfolio is by, as typed; empty where it is not said. At most `WHO_MAX_LENGTH` each. */
export interface Who {
  readonly learner: string
  /** As the centre or the awarding organisation gives it. */
  readonly learnerNumber: string
  readonly centre: string
  readonly qualification: string
  readonly assessor: string
}

/** What a person chose to share. */
export interface Choice {
  readonly units: readonly Id[]
  /** Entries that were ticked off: whatever else is finished goes in. */
  readonly without: ReadonlySet<EntryId>
  readonly who: Who
  /** How many words the statement should have at most. */
  readonly budget: number
}

/** The longest name, in UTF-16 units. */
export const WHO_MAX_LENGTH = 200

/** What is asked, in the order asked. */
export const WHO_FIELDS = ['learner', 'learnerNumber', 'centre', 'qualification', 'assessor'] as const

/** Budgets for a statement in words; the first is the one without a choice. */
export const BUDGETS = [500, 250, 750, 1_000, 1_500] as const

/** What stands before the name of every setting of a portfolio. */
export const PORTFOLIO = 'portfolio.'

/** What is not chosen otherwise: nothing is ticked off. */
export const NO_WHO: Who = { learner: '', learnerNumber: '', centre: '', qualification: '', assessor: '' }

/** Reads what was chosen from settings by name, `portfolio.` left out; `units` are those without a choice. Total. */
export function choiceOf(
  settings: ReadonlyMap<string, SettingChosen['value']>,
  units: readonly Id[],
): Choice {
  const chosen = settings.get('units')
  const without = [...settings].flatMap(([name, value]) => (name.startsWith(WITHOUT) ? wordsOf(value) : []))
  return {
    units: typeof chosen === 'string' ? wordsOf(chosen) : units,
    without: new Set(without),
    who: Object.fromEntries(
      WHO_FIELDS.map((field) => [field, textOf(settings.get(`who.${field}`))]),
    ) as unknown as Who,
    budget: BUDGETS.find((words) => words === settings.get('budget')) ?? BUDGETS[0],
  }
}

/** The fact that says which units it is about. */
export function unitsChosen(units: readonly Id[]): SettingChosen {
  return chosen('units', units.join(' '))
}

/** The fact that says one thing of who it is by. */
export function whoChosen(field: keyof Who, value: string): SettingChosen {
  return chosen(`who.${field}`, value.slice(0, WHO_MAX_LENGTH).toWellFormed())
}

/** The fact that says how long the statement should be. */
export function budgetChosen(words: number): SettingChosen {
  return chosen('budget', words)
}

/**
 * The facts that tick entries off or on again. Ids lie in 32 settings by their first character, so that thousands find
 * room and one tick is one short fact; ids of entries that are in the log no more are dropped on the way.
 */
export function ticked(
  without: ReadonlySet<EntryId>,
  entries: readonly EntryId[],
  isIn: boolean,
  inLog: ReadonlySet<EntryId>,
): readonly SettingChosen[] {
  const next = new Set([...without].filter((id) => inLog.has(id)))
  for (const id of entries) {
    if (isIn) next.delete(id)
    else next.add(id)
  }
  const changed = new Set(
    [...without, ...entries].filter((id) => without.has(id) !== next.has(id)).map(firstOf),
  )
  return [...changed].sort().map((first) => {
    const ids = [...next].filter((id) => firstOf(id) === first).sort()
    return chosen(`${WITHOUT}${first}`, ids.slice(0, MOST_IDS).join(' '))
  })
}

const WITHOUT = 'without.'

/** A setting holds 4,000 characters, an id and its space are eleven. */
const MOST_IDS = 360

function firstOf(id: EntryId): string {
  return id.charAt(0)
}

function chosen(name: string, value: string | number): SettingChosen {
  return { kind: 'setting.chosen', name: `${PORTFOLIO}${name}`, value }
}

function wordsOf(value: SettingChosen['value']): readonly string[] {
  return typeof value === 'string' ? value.split(' ').filter(Boolean) : []
}

function textOf(value: SettingChosen['value'] | undefined): string {
  return typeof value === 'string' ? value : ''
}
