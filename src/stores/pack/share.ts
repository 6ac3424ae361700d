import { atom } from 'nanostores'
import type { StoredFact } from '#domain/journal/fact.ts'
import { type LocalDate, localDateOf } from '#domain/local-date.ts'
import { itemCodes } from '#domain/pack/item-codes.ts'
import type { PackId } from '#domain/pack/pack.ts'
import type { NamesFault } from '#messages/pack-problems.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { createReading } from '#stores/unread.ts'
import { namesFaults, readNames } from './make-names.ts'
import { packFileName } from './share-reach.ts'
import { readShared } from './share-read.ts'
import type { Sent, SharedPack, ShareState } from './share-state.ts'

/** What the sharing page shows now. */
export const $share = atom<ShareState>({ kind: 'opening' })

/** The day it is here, as the page was opened. */
export const $today = atom<LocalDate>('')

/** What was done last with the pack. */
export const $sent = atom<Sent | undefined>(undefined)

/** What stands in the way of keeping the names. */
export const $nameProblems = atom<readonly NamesFault[]>([])

/**
 * Opens a pack to be sent. `addressOf` makes of a fragment the whole address that learners open, on whatever host
 * and path this site stands. Follows what other tabs change; returns the way to stop.
 */
export function openShare(id: PackId, addressOf: (fragment: string) => string): () => void {
  const { journal, now } = getDevice()
  $today.set(localDateOf(now()))
  $sent.set(undefined)
  $nameProblems.set([])
  const { again, stop } = createReading(async (isPast) => {
    const shared = await readShared(id, addressOf)
    if (!isPast()) $share.set(shared)
  }, 'awaited')
  $share.set({ kind: 'opening' })
  void again()
  const stopWatching = journal.watch((facts) => {
    if (facts.length === 0 || facts.some(isAbout(id))) void again()
  })
  return () => {
    stop()
    stopWatching()
  }
}

/** Puts the link on the clipboard. */
export async function copyLink(): Promise<void> {
  const pack = ready()
  if (!pack || pack.reach === 'file-only') return
  $sent.set((await getDevice().passOn.copy(pack.link)) ? 'copied' : 'not-copied')
}

/** Puts the reveal code on the clipboard. */
export async function copyCode(): Promise<void> {
  const code = ready()?.code
  if (code === undefined) return
  $sent.set((await getDevice().passOn.copy(code)) ? 'code-copied' : 'code-not-copied')
}

/** Hands the link to the share sheet. */
export async function shareLink(): Promise<void> {
  const pack = ready()
  if (!pack || pack.reach === 'file-only') return
  const { title } = pack.body
  await getDevice().passOn.share({ title, text: `${title}\n${pack.link}` })
}

/** Hands the pack over as a file; `share`: by the share sheet also where a download is the habit. */
export async function savePackFile(way?: 'share'): Promise<void> {
  const pack = ready()
  if (!pack) return
  const { writePackFile, PACK_TYPE } = await import('#formats/pack.ts')
  const bytes = await writePackFile(pack.body, itemCodes(pack.items))
  const wasTaken = await getDevice().files.offer(packFileName(pack.body.title), PACK_TYPE, bytes, way)
  $sent.set(wasTaken ? 'saved' : 'not-saved')
}

/** Keeps who should answer, as typed or pasted; the pack itself stays as it was sent. False where nothing was kept. */
export async function keepNames(text: string): Promise<boolean> {
  const pack = ready()
  if (!pack) return false
  const { names } = readNames(text)
  const problems = namesFaults(names)
  $nameProblems.set(problems)
  if (problems.length > 0) return false
  const { id, body, isRemoved } = pack
  const kept = await getDevice().journal.append([
    { kind: 'pack.saved', pack: id, body, names, ...(isRemoved ? { removed: true as const } : {}) },
  ])
  if (!kept.ok) await noteProblem(kept.problem)
  $sent.set(kept.ok ? 'names-kept' : 'names-not-kept')
  return kept.ok
}

function ready(): SharedPack | undefined {
  const pack = $share.get()
  return pack.kind === 'ready' ? pack : undefined
}

function isAbout(id: PackId): (fact: StoredFact) => boolean {
  return (fact) => ('pack' in fact && fact.pack === id) || fact.kind === 'undone'
}
