import { atom } from 'nanostores'
import type { StorageProblem } from '#device/journal.ts'
import type { Id } from '#domain/id.ts'
import { addDays, type LocalDate, localDateOf } from '#domain/local-date.ts'
import { itemCodes } from '#domain/pack/item-codes.ts'
import { PACK_LIMITS, type PackId } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { getDevice } from '#stores/device.ts'
import { randomName } from '#stores/random-name.ts'
import { noteProblem } from '#stores/storage.ts'
import { checkDraft, type MakeFault } from './make-check.ts'
import { copyOfPack, DRAFT_PREFIX, EMPTY_DRAFT, type PackDraft, readDraft, writeDraft } from './make-draft.ts'
import { ANYTHING, type Shelf, type Wanted } from './make-items.ts'
import { type Loaded, loadShelf } from './make-shelf.ts'

/** What one can choose from: undefined while it is fetched. */
export const $shelf = atom<Loaded | undefined>(undefined)

/** What is looked for among it. */
export const $wanted = atom<Wanted>(ANYTHING)

/** The form as it is being filled; undefined until it is known whether one was begun earlier. */
export const $draft = atom<PackDraft | undefined>(undefined)

/** What stood in the way when it was last tried; those put right since are taken out. */
export const $problems = atom<readonly MakeFault[]>([])

/** Whether what is typed outlives this page; undefined before anything was. */
export const $isKept = atom<boolean | undefined>(undefined)

/** Where making the pack stands. */
export const $making = atom<'no' | 'making' | 'not-kept'>('no')

/** A day that could be the due date, as an example. */
export const $exampleDue = atom<LocalDate>('')

/** Behind `#`: the pack that a new one begins as a copy of. */
const FROM = 'from='

/** Behind `#`: the point that a new pack is about. */
const POINT = 'about='

/** Behind `#`: the ready pack that a new one begins with. */
const READY = 'ready='

/** The example gives learners a fortnight. */
const EXAMPLE_DAYS = 14

let name = ''

/**
 * Opens the form that stands behind `#` in the address: one begun earlier by its id, or a copy of a pack
 * (`from=` and its id), or what a ready one holds (`ready=` and its id), or a new one, at first about a point
 * (`about=` and its id). Returns what the address should say from now on.
 */
export async function openMake(fragment: string): Promise<string> {
  const { drafts, chance, now } = getDevice()
  $problems.set([])
  $making.set('no')
  $isKept.set(undefined)
  $exampleDue.set(addDays(localDateOf(now()), EXAMPLE_DAYS))
  $wanted.set(fragment.startsWith(POINT) ? { ...ANYTHING, point: fragment.slice(POINT.length) } : ANYTHING)
  const isKnown = /^[a-z2-7]{10}$/.test(fragment)
  const id = isKnown ? fragment : randomName(chance)
  name = `${DRAFT_PREFIX}${id}`
  const kept = isKnown ? await drafts.read(name) : undefined
  const copied = fragment.startsWith(FROM)
    ? await copyOf(fragment.slice(FROM.length))
    : fragment.startsWith(READY)
      ? await readyDraft(fragment.slice(READY.length))
      : undefined
  $draft.set((kept && readDraft(kept.text)) ?? copied ?? EMPTY_DRAFT)
  if (copied) keep()
  return id
}

/** Fetches what one can choose from; again, where it failed. */
export async function openShelf(): Promise<void> {
  if ($shelf.get()?.kind === 'ready') return
  $shelf.set(undefined)
  $shelf.set(await loadShelf(getDevice()))
}

/** Looks for something else. */
export function want(wanted: Partial<Wanted>): void {
  $wanted.set({ ...$wanted.get(), ...wanted })
}

/** Writes in the form; it is on its way to the disk at once. */
export function write(change: Partial<PackDraft>): void {
  const draft = $draft.get()
  if (!draft || $making.get() === 'making') return
  $draft.set({ ...draft, ...change })
  if ($problems.get().length > 0) dropSolved()
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

/** Says what stands in the way, without making anything. */
export function tryDraft(): void {
  const checked = check()
  $problems.set(checked && !checked.ok ? checked.problem : [])
}

/** The link that opens the pack as it stands, to be looked at; nothing where it could not be made yet. */
export async function previewOf(draft: PackDraft): Promise<string | undefined> {
  const loaded = $shelf.get()
  if (loaded?.kind !== 'ready') return undefined
  const checked = checkDraft(stillHere(draft, loaded.shelf), getDevice().now())
  if (!checked.ok) return undefined
  const { writePackLink } = await import('#formats/pack.ts')
  return writePackLink(checked.value.body, itemCodes(loaded.shelf.items))
}

/** Keeps the pack as made. Its id, or nothing: then `$problems` or `$making` says why. */
export async function makePack(): Promise<PackId | undefined> {
  const loaded = $shelf.get()
  const checked = check()
  tryDraft()
  if (loaded?.kind !== 'ready' || !checked?.ok || $making.get() === 'making') return undefined
  const { journal, drafts } = getDevice()
  $making.set('making')
  const keeping = await journal.keeping()
  // This page's memory would lose the pack with the form.
  if (keeping.kind === 'memory') return notMade(keeping.problem)
  const { packIdOf } = await import('#formats/pack.ts')
  const { body, names } = checked.value
  const pack = await packIdOf(body, itemCodes(loaded.shelf.items))
  const kept = await journal.append([{ kind: 'pack.saved', pack, body, names }])
  if (!kept.ok) return notMade(kept.problem)
  await writing
  await drafts.remove(name)
  return pack
}

async function notMade(problem: StorageProblem): Promise<undefined> {
  $making.set('not-kept')
  await noteProblem(problem)
}

async function copyOf(pack: string): Promise<PackDraft | undefined> {
  const row = await getDevice().journal.row(`pack:${pack}`)
  // `pack:` rows are written by `stepPack` alone.
  const state = row?.state as PackState | undefined
  return state && copyOfPack(state.body, state.saved?.names ?? [])
}

/** A new pack that holds what a ready one does; nothing where that is out of reach, or not there any more. */
async function readyDraft(id: Id): Promise<PackDraft | undefined> {
  await openShelf()
  const loaded = $shelf.get()
  const pack = loaded?.kind === 'ready' ? loaded.shelf.ready.find((one) => one.id === id) : undefined
  return pack && { ...EMPTY_DRAFT, title: pack.title, instructions: pack.instructions, items: pack.items }
}

/** One writing at a time, so that an earlier text never lands on a later one. */
let writing: Promise<void> = Promise.resolve()
let latest: { readonly name: string; readonly draft: PackDraft } | undefined

function keep(): void {
  const draft = $draft.get()
  if (!draft) return
  const mine = { name, draft }
  latest = mine
  writing = writing.then(async () => {
    // Of what waited meanwhile only the last is written.
    if (latest !== mine && latest?.name === mine.name) return
    $isKept.set(await getDevice().drafts.write(mine.name, writeDraft(draft)))
  })
}

/** What the form asks for; undefined while it or what one can choose from is not there yet. */
function check(): ReturnType<typeof checkDraft> | undefined {
  const draft = $draft.get()
  const loaded = $shelf.get()
  if (!draft || loaded?.kind !== 'ready') return undefined
  return checkDraft(stillHere(draft, loaded.shelf), getDevice().now())
}

/** The draft without items that were taken off the site since. */
function stillHere(draft: PackDraft, { byId }: Shelf): PackDraft {
  return { ...draft, items: draft.items.filter((id) => byId.has(id)) }
}

function dropSolved(): void {
  const checked = check()
  const still = checked && !checked.ok ? checked.problem : []
  $problems.set($problems.get().filter(({ field }) => still.some((problem) => problem.field === field)))
}
