import { atom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import type { Fact, Happening } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import type { CardLine } from '#domain/review/cards/card-line.ts'
import { type CardChange, changeOf } from '#domain/review/cards/change.ts'
import { type CardDeed, deedOf, lastDeed } from '#domain/review/cards/last-deed.ts'
import { rowRules } from '#domain/rows.ts'
import type { Day } from '#domain/time.ts'
import { getDevice } from '#stores/device.ts'
import { createBreathe } from '#stores/review/anki/breathe.ts'
import { noteProblem } from '#stores/storage.ts'
import { throwUnlessOfDisk } from '#stores/unread.ts'

/** What was done with a tag. */
export interface Tagged {
  readonly kind: 'tag' | 'untag'
  readonly tag: string
  readonly left: number
}

/** Facts that can be taken back, and what they did. */
interface Taken {
  readonly kind: 'done' | 'taken-back' | 'done-again' | 'before'
  readonly deed: CardDeed
  readonly facts: readonly Fact[]
  /** Where a tag was put on cards or taken off: which, and how many of those chosen stayed as they were. */
  readonly tagged?: Tagged
}

/** What was done last on the page of all cards, and whether it can be taken back; `before`: found after a reload. */
export type Done =
  | Taken
  /** No card was in a state to be changed so. */
  | { readonly kind: 'nothing'; readonly change: CardChange['kind'] }
  /** With the share that is done, where it takes long enough to say so. */
  | { readonly kind: 'doing'; readonly count: number; readonly share?: number }
  /** With what was to be taken back, where that was refused: it still can be. */
  | { readonly kind: 'not-kept'; readonly still?: Taken }

/** What was done last; undefined where nothing was. */
export const $done = atom<Done | undefined>(undefined)

/** A deed of an earlier day is history: it is not offered to be taken back. */
const BEFORE_MILLIS = 24 * 3_600_000

/** How far back a deed is looked for. */
const RECENT = 300

/** Cards are made ready for a change so many at a time, so that the page can answer between. */
const SLICE = 500

/** So finely is said what share is done, so that who hears it is not told a hundred times. */
const STEPS = 10

let isBusy = false

/**
 * Changes cards in one go, however many: all of them or none. Resolves to the cards that were changed; none where
 * nothing was or could be kept, or another change is still on its way.
 */
export async function changeCards(
  lines: readonly CardLine[],
  change: CardChange,
  today: Day,
): Promise<readonly Id[]> {
  const facts = await alone(async () => {
    const changed = await eachOf(lines, (line) => changeOf(line, change, today) ?? [])
    if (changed.length > 0) return keep(changed)
    $done.set({ kind: 'nothing', change: change.kind })
    return undefined
  })
  if (!facts) return []
  const taken: Taken = { kind: 'done', deed: deedOf(facts), facts }
  const left = lines.length - facts.length
  $done.set('tag' in change ? { ...taken, tagged: { ...change, left } } : taken)
  return facts.flatMap((fact) => ('card' in fact ? [fact.card] : []))
}

/** Takes back what was done last, or does again what was taken back. */
export async function takeBack(): Promise<void> {
  const now = $done.get()
  const done = now?.kind === 'not-kept' ? now.still : now
  if (!done || !('facts' in done) || isBusy) return
  const { deed } = done
  $done.set({ kind: 'doing', count: deed.facts.length })
  const facts = await alone(async () => keep(await eachOf(done.facts, (fact) => [undoOf(rowRules, fact)])))
  if (facts) $done.set({ kind: done.kind === 'taken-back' ? 'done-again' : 'taken-back', deed, facts })
  else $done.set({ kind: 'not-kept', still: done })
}

/** Finds what was done last before this page was opened, so that it can be taken back here. */
export async function lookBack(): Promise<void> {
  // Without it the page has all that it is there for.
  await findLast().catch(throwUnlessOfDisk)
}

async function findLast(): Promise<void> {
  const { journal, now } = getDevice()
  for (let limit = RECENT; ; limit *= 4) {
    const recent = await journal.recent(limit)
    const found = lastDeed(recent)
    if (found && !found.isWhole && recent.length === limit) continue
    if (!found || now().at - found.deed.at > BEFORE_MILLIS || $done.get()) return
    $done.set({ kind: 'before', deed: found.deed, facts: found.deed.facts })
    return
  }
}

/** Follows what another tab takes back of the last deed, or does again: undone twice, it could not be done again. */
export function followDeeds(): () => void {
  return getDevice().journal.watch((news) => {
    const done = $done.get()
    if (!done || !('facts' in done)) return
    const targets = new Set(done.facts.map(({ id }) => id))
    const turned = news.filter(isKnown).filter((fact) => fact.kind === 'undone' && targets.has(fact.target))
    if (turned.length < targets.size) return
    const kind = done.kind === 'taken-back' ? 'done-again' : 'taken-back'
    $done.set({ kind, deed: done.deed, facts: turned })
  })
}

/** Puts down what a form or a field has kept as the last deed. */
export function sayDone(facts: readonly Fact[]): void {
  $done.set({ kind: 'done', deed: deedOf(facts), facts })
}

/** Something else is done: what was done before is not spoken of any more. */
export function moveOn(): void {
  $done.set(undefined)
}

async function keep(happenings: readonly Happening[]): Promise<readonly Fact[] | undefined> {
  const count = happenings.length
  $done.set({ kind: 'doing', count })
  let said = 0
  const kept = await getDevice().journal.append(happenings, (share) => {
    const step = Math.floor(share * STEPS)
    if (step > said) $done.set({ kind: 'doing', count, share: step / STEPS })
    said = step
  })
  if (kept.ok) return kept.value
  $done.set({ kind: 'not-kept' })
  await noteProblem(kept.problem)
  return undefined
}

async function eachOf<T, Made>(
  list: readonly T[],
  make: (one: T) => Made | readonly Made[],
): Promise<Made[]> {
  const breathe = createBreathe(getDevice().uptime)
  const made: Made[] = []
  for (let start = 0; start < list.length; start += SLICE) {
    made.push(...list.slice(start, start + SLICE).flatMap(make))
    await breathe(start, list.length)
  }
  return made
}

/** One change at a time: a second one would be made of what the first is about to change. */
async function alone<T>(task: () => Promise<T>): Promise<T | undefined> {
  if (isBusy) return undefined
  isBusy = true
  try {
    return await task()
  } finally {
    isBusy = false
  }
}
