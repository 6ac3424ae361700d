import { atom } from 'nanostores'
import type { StorageProblem } from '#device/journal.ts'
import type { Id } from '#domain/id.ts'
import { addDays, type LocalDate, localDateOf } from '#domain/local-date.ts'
import { itemCodes } from '#domain/pack/item-codes.ts'
import { idOfOwn } from '#domain/pack/own.ts'
import { PACK_LIMITS, type PackBody, type PackId } from '#domain/pack/pack.ts'
import { getDevice } from '#stores/device.ts'
import { randomName } from '#stores/random-name.ts'
import { noteProblem } from '#stores/storage.ts'
import { checkDraft, type MakeFault } from './make-check.ts'
import { copyOfMade } from './make-copy-of.ts'
import { DRAFT_PREFIX, EMPTY_DRAFT, NO_RULES, type PackDraft, readDraft, writeDraft } from './make-draft.ts'
import { ANYTHING, type Shelf, type Wanted } from './make-items.ts'
import type { FullPack } from './make-more.ts'
import { findRevealing } from './make-revealing.ts'
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

/** The place of the draft: behind `#`, and on the device. Another one once another tab writes in the first. */
export const $place = atom('')

/** Whether another tab writes in the draft that this one began with, so that this one goes on with its own. */
export const $isApart = atom(false)

/** Where making the pack stands. */
export const $making = atom<'no' | 'making' | 'not-kept'>('no')

/** A day that could be the due date, as an example. */
export const $exampleDue = atom<LocalDate>('')

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

let name = ''

/** What this tab read or wrote last in the draft’s place. */
let known: string | undefined

/**
 * Opens the form that stands behind `#` in the address: one begun earlier by its id, or a copy of a pack
 * (`from=` and its id; `again=` where its own items stay the same items), or what a ready one holds (`ready=` and its id), or one on a misconception for those of another pack who hold it (`follow=`, its id, `&about=` and the
 * misconception's), or a new one, at first about a point
 * (`about=` and its id). Returns what the address should say from now on.
 */
export async function openMake(fragment: string): Promise<string> {
  const { drafts, chance, now } = getDevice()
  $problems.set([])
  $making.set('no')
  $isKept.set(undefined)
  $exampleDue.set(addDays(localDateOf(now()), EXAMPLE_DAYS))
  $wanted.set(fragment.startsWith(POINT) ? { ...ANYTHING, point: fragment.slice(POINT.length) } : ANYTHING)
  void findRevealing($wanted.get().point)
  const isKnown = /^[a-z2-7]{10}$/.test(fragment)
  const id = isKnown ? fragment : randomName(chance)
  name = `${DRAFT_PREFIX}${id}`
  $place.set(id)
  $isApart.set(false)
  const kept = isKnown ? await drafts.read(name) : undefined
  known = kept?.text
  const begun = kept && readDraft(kept.text)
  const copied = fragment.startsWith(FROM)
    ? await copyOfMade(fragment.slice(FROM.length), false)
    : fragment.startsWith(AGAIN)
      ? await copyOfMade(fragment.slice(AGAIN.length), true)
      : fragment.startsWith(READY)
        ? await readyDraft(fragment.slice(READY.length))
        : fragment.startsWith(FOLLOW)
          ? await (await import('./make-follow.ts')).followDraft(fragment.slice(FOLLOW.length))
          : undefined
  $draft.set((begun && (await withSoundOwn(begun))) ?? copied ?? EMPTY_DRAFT)
  if (copied) keep()
  return id
}

/** Fetches what one can choose from; again, where it failed. */
export async function openShelf(): Promise<void> {
  if ($shelf.get()?.kind === 'ready') return
  $shelf.set(undefined)
  $shelf.set(await loadShelf(getDevice()))
}

type More = typeof import('./make-more.ts')

let more: More | undefined

/** Fetches what looks at own items and rules: few packs have any. */
export async function fetchMore(): Promise<More> {
  more ??= await import('./make-more.ts')
  return more
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

/** The pack’s file as it stands, to be looked at; nothing where it could not be made yet. */
export async function previewOf(draft: PackDraft): Promise<string | undefined> {
  const loaded = $shelf.get()
  if (loaded?.kind !== 'ready') return undefined
  if (hasMore(draft)) await fetchMore()
  const checked = checkNow(draft, loaded.shelf)
  if (!checked.ok) return undefined
  const { body } = await complete(checked.value.body, draft)
  const { writePackFile } = await import('#formats/pack.ts')
  return new TextDecoder().decode(await writePackFile(body, itemCodes(loaded.shelf.items)))
}

/** Keeps the pack as made. Its id, or nothing: then `$problems` or `$making` says why. */
export async function makePack(): Promise<PackId | undefined> {
  const draft = $draft.get()
  if (draft && hasMore(draft)) await fetchMore()
  const loaded = $shelf.get()
  const checked = check()
  tryDraft()
  if (!draft || loaded?.kind !== 'ready' || !checked?.ok || $making.get() === 'making') return undefined
  const { journal, drafts } = getDevice()
  $making.set('making')
  const keeping = await journal.keeping()
  // This page's memory would lose the pack with the form.
  if (keeping.kind === 'memory') return notMade(keeping.problem)
  const { packIdOf } = await import('#formats/pack.ts')
  const { names } = checked.value
  const { body, keys, code } = await complete(checked.value.body, stillHere(draft, loaded.shelf))
  const pack = await packIdOf(body, itemCodes(loaded.shelf.items))
  const secret = { ...(keys ? { keys } : {}), ...(code === undefined ? {} : { code }) }
  const kept = await journal.append([{ kind: 'pack.saved', pack, body, names, ...secret }])
  if (!kept.ok) return notMade(kept.problem)
  await writing
  await drafts.remove(name)
  return pack
}

async function complete(body: PackBody, draft: PackDraft): Promise<FullPack> {
  if (!hasMore(draft)) return { body }
  const { completePack } = await fetchMore()
  const { now, chance } = getDevice()
  return completePack(body, draft, { today: localDateOf(now()), chance })
}

/** Whether a draft holds own items or asks for rules. */
function hasMore({ own, rules }: PackDraft): boolean {
  return own.length > 0 || JSON.stringify(rules) !== JSON.stringify(NO_RULES)
}

async function withSoundOwn(draft: PackDraft): Promise<PackDraft> {
  if (!hasMore(draft)) return draft
  const { soundOwn } = await fetchMore()
  return { ...draft, own: soundOwn(draft.own) }
}

async function notMade(problem: StorageProblem): Promise<undefined> {
  $making.set('not-kept')
  await noteProblem(problem)
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
    const { drafts } = getDevice()
    const text = writeDraft(draft)
    const there = mine.name === name ? await drafts.read(name) : undefined
    if (there && there.text !== known) goApart()
    const isCurrent = mine.name === name || $isApart.get()
    const isWritten = await drafts.write(isCurrent ? name : mine.name, text)
    if (isCurrent && isWritten) known = text
    $isKept.set(isWritten)
  })
}

/** Another tab wrote in this place since: what is typed here goes on in another, so that neither takes the other’s. */
function goApart(): void {
  const id = randomName(getDevice().chance)
  name = `${DRAFT_PREFIX}${id}`
  $place.set(id)
  $isApart.set(true)
}

/** What the form asks for; undefined while it or what one can choose from is not there yet. */
function check(): ReturnType<typeof checkDraft> | undefined {
  const draft = $draft.get()
  const loaded = $shelf.get()
  if (!draft || loaded?.kind !== 'ready') return undefined
  return checkNow(draft, loaded.shelf)
}

function checkNow(draft: PackDraft, shelf: Shelf): ReturnType<typeof checkDraft> {
  const here = stillHere(draft, shelf)
  const now = getDevice().now()
  const faults = more && hasMore(here) ? more.moreFaults(here, localDateOf(now)) : []
  return checkDraft(here, now, faults)
}

/** The draft without items that were taken off the site since. */
function stillHere(draft: PackDraft, { byId }: Shelf): PackDraft {
  const own = new Set(draft.own.map(idOfOwn))
  return { ...draft, items: draft.items.filter((id) => byId.has(id) || own.has(id)) }
}

function dropSolved(): void {
  const checked = check()
  const still = checked && !checked.ok ? checked.problem : []
  $problems.set($problems.get().filter(({ field }) => still.some((problem) => problem.field === field)))
}
