import type { Id } from '#domain/id.ts'
import { addDays, localDateOf } from '#domain/local-date.ts'
import { PACK_LIMITS } from '#domain/pack/pack.ts'
import { getDevice } from '#stores/device.ts'
import { EMPTY_DRAFT, type PackDraft } from './make-draft.ts'
import { ANYTHING, type Wanted } from './make-items.ts'
import { keep, newPlace, openPlace } from './make-keep.ts'
import { findRevealing } from './make-revealing.ts'
import { loadShelf } from './make-shelf.ts'
import { $draft, $exampleDue, $making, $problems, $shelf, $wanted, fetchMore, hasMore } from './make-state.ts'

/** Behind `#`: the pack that a new one begins as a copy of. */
const FROM = 'from='

/** Behind `#`: the pack that is put right and sent again: its own items stay the same items. */
const AGAIN = 'again='

/** Behind `#`: the point that a new pack is about. */
const POINT = 'about='

/** Behind `#`: the ready pack that a new one begins with. */
const READY = 'ready='

/** Behind `#`: the pack that a new one comes after, and the misconception that it is on. */
const FOLLOW = 'follow='

/** The example gives learners a fortnight. */
const EXAMPLE_DAYS = 14

/**
 * Opens the form that stands behind `#` in the address: one begun earlier by its id, or a copy of a pack
 * (`from=` and its id; `again=` where its own items stay the same items), or what a ready one holds (`ready=` and its
 * id), or one on a misconception for those of another pack who hold it (`follow=`, its id, `&about=` and the
 * misconception's), or a new one, at first about a point (`about=` and its id). Returns what the address should say
 * from now on.
 */
export async function openMake(fragment: string): Promise<string> {
  $problems.set([])
  $making.set('no')
  $exampleDue.set(addDays(localDateOf(getDevice().now()), EXAMPLE_DAYS))
  $wanted.set(fragment.startsWith(POINT) ? { ...ANYTHING, point: fragment.slice(POINT.length) } : ANYTHING)
  void findRevealing($wanted.get().point)
  const isKnown = /^[a-z2-7]{10}$/.test(fragment)
  const id = isKnown ? fragment : newPlace()
  const begun = isKnown ? await openPlace(id) : undefined
  const copied = await copiedDraft(fragment)
  $draft.set((begun && (await withSoundOwn(begun))) ?? copied ?? EMPTY_DRAFT)
  if (copied) keep()
  return id
}

/** The new pack that an address asks for, where it says what that begins with. */
async function copiedDraft(fragment: string): Promise<PackDraft | undefined> {
  if (fragment.startsWith(FROM) || fragment.startsWith(AGAIN)) {
    const isKept = fragment.startsWith(AGAIN)
    const { copyOfMade } = await import('./make-copy-of.ts')
    return copyOfMade(fragment.slice((isKept ? AGAIN : FROM).length), isKept)
  }
  if (fragment.startsWith(READY)) return readyDraft(fragment.slice(READY.length))
  if (!fragment.startsWith(FOLLOW)) return undefined
  const { followDraft } = await import('./make-follow.ts')
  return followDraft(fragment.slice(FOLLOW.length))
}

/** A new pack that holds what a ready one does; nothing where that is out of reach, or not there any more. */
async function readyDraft(id: Id): Promise<PackDraft | undefined> {
  await openShelf()
  const loaded = $shelf.get()
  const pack = loaded?.kind === 'ready' ? loaded.shelf.ready.find((one) => one.id === id) : undefined
  return pack && { ...EMPTY_DRAFT, title: pack.title, instructions: pack.instructions, items: pack.items }
}

async function withSoundOwn(draft: PackDraft): Promise<PackDraft> {
  if (!hasMore(draft)) return draft
  const { soundOwn } = await fetchMore()
  return { ...draft, own: soundOwn(draft.own) }
}

/** Fetches what one can choose from; again, where it failed. */
export async function openShelf(): Promise<void> {
  if ($shelf.get()?.kind === 'ready') return
  $shelf.set(undefined)
  $shelf.set(await loadShelf(getDevice()))
}

/** Looks for something else. */
export function want(wanted: Partial<Wanted>): void {
  const before = $wanted.get().point
  $wanted.set({ ...$wanted.get(), ...wanted })
  if ($wanted.get().point !== before) void findRevealing($wanted.get().point)
}

/** Writes in the form; it is on its way to the disk at once. */
export function write(change: Partial<PackDraft>): void {
  const draft = $draft.get()
  if (!draft || $making.get() === 'making') return
  $draft.set({ ...draft, ...change })
  keep()
}

/** Puts an item into the pack as its last, or takes it out. */
export function choose(id: Id, isIn: boolean): void {
  const items = $draft.get()?.items ?? []
  const others = items.filter((item) => item !== id)
  write({ items: isIn ? [...others, id] : others })
}

/** Puts all of these in behind what is chosen. False where that would be more than a pack holds: none is put in. */
export function chooseAll(ids: readonly Id[]): boolean {
  const items = [...new Set([...($draft.get()?.items ?? []), ...ids])]
  if (items.length > PACK_LIMITS.items) return false
  write({ items })
  return true
}

/** Moves an item one place. False at the end of the list. */
export function move(id: Id, by: -1 | 1): boolean {
  const items = [...($draft.get()?.items ?? [])]
  const from = items.indexOf(id)
  const other = items[from + by]
  if (from < 0 || other === undefined) return false
  items[from] = other
  items[from + by] = id
  write({ items })
  return true
}
