import type { StorageProblem } from '#device/journal.ts'
import { localDateOf } from '#domain/local-date.ts'
import { itemCodes } from '#domain/pack/item-codes.ts'
import { idOfOwn } from '#domain/pack/own.ts'
import type { PackBody, PackId } from '#domain/pack/pack.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { checkDraft, type MakeFault } from './make-check.ts'
import type { PackDraft } from './make-draft.ts'
import type { Shelf } from './make-items.ts'
import { leavePlace } from './make-keep.ts'
import type { FullPack } from './make-more.ts'
import { $draft, $making, $problems, $shelf, fetchMore, hasMore, moreHere } from './make-state.ts'

let isWatching = false

/** Says what stands in the way, without making anything; what is put right from then on is taken out. */
export function tryDraft(): void {
  const checked = check()
  $problems.set(checked && !checked.ok ? checked.problem : [])
  if (isWatching) return
  isWatching = true
  $draft.listen(() => {
    if ($problems.get().length > 0) dropSolved()
  })
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
  const { journal } = getDevice()
  $making.set('making')
  const keeping = await journal.keeping()
  // This page's memory would lose the pack with the form.
  if (keeping.kind === 'memory') return notMade(keeping.problem)
  const full = await complete(checked.value.body, stillHere(draft, loaded.shelf))
  const kept = await keepPack(full, checked.value.names, loaded.shelf)
  if (!kept.ok) return notMade(kept.problem)
  await leavePlace()
  return kept.value
}

/**
 * Keeps it as a fact. Its id is a digest of its words and its minute: made again within the minute of one that was
 * erased for good it would be that one, which the journal leaves out, so that it counts as made a minute later.
 */
async function keepPack(
  { body, keys, code }: FullPack,
  names: readonly string[],
  { items }: Shelf,
): Promise<Result<PackId, StorageProblem>> {
  const { packIdOf } = await import('#formats/pack.ts')
  const secret = { ...(keys ? { keys } : {}), ...(code === undefined ? {} : { code }) }
  for (let late = 0; late < LATE_MOST; late += 1) {
    const dated = { ...body, madeMinute: body.madeMinute + late }
    const pack = await packIdOf(dated, itemCodes(items))
    const kept = await getDevice().journal.append([
      { kind: 'pack.saved', pack, body: dated, names, ...secret },
    ])
    if (!kept.ok) return kept
    if (kept.value.some(({ kind }) => kind === 'pack.saved')) return ok(pack)
  }
  return fail({ kind: 'refused' })
}

/** Nobody makes and erases the same pack more often within a minute. */
const LATE_MOST = 60

async function complete(body: PackBody, draft: PackDraft): Promise<FullPack> {
  if (!hasMore(draft)) return { body }
  const { completePack } = await fetchMore()
  const { now, chance } = getDevice()
  return completePack(body, draft, { today: localDateOf(now()), chance })
}

async function notMade(problem: StorageProblem): Promise<undefined> {
  $making.set('not-kept')
  await noteProblem(problem)
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
  const faults = hasMore(here) ? (moreHere()?.moreFaults(here, localDateOf(now)) ?? []) : []
  return checkDraft(here, now, faults)
}

/** The draft without items that were taken off the site since. */
function stillHere(draft: PackDraft, { byId }: Shelf): PackDraft {
  const own = new Set(draft.own.map(idOfOwn))
  return { ...draft, items: draft.items.filter((id) => byId.has(id) || own.has(id)) }
}

/** Of what was said, what still stands in the way, as it stands now. */
function dropSolved(): void {
  const checked = check()
  const told = new Set($problems.get().map(placeOf))
  const still = checked && !checked.ok ? checked.problem : []
  $problems.set(still.filter((problem) => told.has(placeOf(problem))))
}

function placeOf({ field, reason }: MakeFault): string {
  return 'at' in reason ? `${field}/${reason.at}` : field
}
