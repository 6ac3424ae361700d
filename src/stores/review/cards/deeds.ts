import { atom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import type { Fact, Happening } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import type { CardLine } from '#domain/review/cards/card-line.ts'
import { type CardChange, CHANGE_MOST, changeOf } from '#domain/review/cards/change.ts'
import { type CardDeed, deedOf, lastDeed } from '#domain/review/cards/last-deed.ts'
import { rowRules } from '#domain/rows.ts'
import type { Day } from '#domain/time.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'

/** Facts that can be taken back, and what they did. */
interface Taken {
  readonly kind: 'done' | 'taken-back' | 'done-again' | 'before'
  readonly deed: CardDeed
  readonly facts: readonly Fact[]
}

/** What was done last on the page of all cards, and whether it can be taken back; `before`: found after a reload. */
export type Done =
  | Taken
  /** No card was in a state to be changed so. */
  | { readonly kind: 'nothing'; readonly change: CardChange['kind'] }
  | { readonly kind: 'too-many'; readonly count: number; readonly most: number }
  | { readonly kind: 'doing'; readonly count: number }
  /** With what was to be taken back, where that was refused: it still can be. */
  | { readonly kind: 'not-kept'; readonly still?: Taken }

/** What was done last; undefined where nothing was. */
export const $done = atom<Done | undefined>(undefined)

/** A deed of an earlier day is history: it is not offered to be taken back. */
const BEFORE_MILLIS = 24 * 3_600_000

/** How far back a deed is looked for. */
const RECENT = 300

/** Changes cards in one go. Resolves to the cards that were changed; none where nothing was or could be kept. */
export async function changeCards(
  lines: readonly CardLine[],
  change: CardChange,
  today: Day,
): Promise<readonly Id[]> {
  const changed = lines.flatMap((line) => changeOf(line, change, today) ?? [])
  if (changed.length === 0) {
    $done.set({ kind: 'nothing', change: change.kind })
    return []
  }
  if (changed.length > CHANGE_MOST) {
    $done.set({ kind: 'too-many', count: changed.length, most: CHANGE_MOST })
    return []
  }
  $done.set({ kind: 'doing', count: changed.length })
  const facts = await keep(changed)
  if (!facts) return []
  $done.set({ kind: 'done', deed: deedOf(facts), facts })
  return facts.flatMap((fact) => ('card' in fact ? [fact.card] : []))
}

/** Takes back what was done last, or does again what was taken back. */
export async function takeBack(): Promise<void> {
  const now = $done.get()
  const done = now?.kind === 'not-kept' ? now.still : now
  if (!done || !('facts' in done)) return
  const { deed } = done
  $done.set({ kind: 'doing', count: deed.facts.length })
  const facts = await keep(done.facts.map((fact) => undoOf(rowRules, fact)))
  if (facts) $done.set({ kind: done.kind === 'taken-back' ? 'done-again' : 'taken-back', deed, facts })
  else $done.set({ kind: 'not-kept', still: done })
}

/** Finds what was done last before this page was opened, so that it can be taken back here. */
export async function lookBack(): Promise<void> {
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
  const kept = await getDevice().journal.append(happenings)
  if (kept.ok) return kept.value
  $done.set({ kind: 'not-kept' })
  await noteProblem(kept.problem)
  return undefined
}
