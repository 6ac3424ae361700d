import { atom } from 'nanostores'
import { parseItemsPart } from '#domain/catalogue/shipped.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { itemCodes } from '#domain/pack/item-codes.ts'
import { packMinutes } from '#domain/pack/minutes.ts'
import type { PackBody, PackId, PackItem } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import type { NamesFault } from '#messages/pack-problems.ts'
import type { LinkReach } from '#messages/pack-share.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { namesFaults, readNames } from './make-names.ts'
import { packFileName, reachOf } from './share-reach.ts'

/** A pack that is made, and how it can be sent. */
export interface SharedPack {
  readonly kind: 'ready'
  readonly id: PackId
  readonly body: PackBody
  readonly names: readonly string[]
  readonly isRemoved: boolean
  readonly items: readonly PackItem[]
  readonly minutes: number
  /** Behind the address of the learner’s page, `#` and all. */
  readonly fragment: string
  /** The whole address that learners open. */
  readonly link: string
  readonly reach: LinkReach
  /** True where a module is dark, row by row; only of a link that phones read well. */
  readonly qr?: readonly (readonly boolean[])[]
  readonly canShare: boolean
}

/** What the sharing page shows. */
export type ShareState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreachable' }
  /** Items of it were taken off the site since, so that no link can be made any more. */
  | { readonly kind: 'gone'; readonly id: PackId; readonly title: string }
  | SharedPack

/** What was done last, to be said once. */
export type Sent = 'copied' | 'not-copied' | 'saved' | 'not-saved' | 'names-kept' | 'names-not-kept'

/** What the sharing page shows now. */
export const $share = atom<ShareState>({ kind: 'opening' })

/** What was done last with the pack. */
export const $sent = atom<Sent | undefined>(undefined)

/** What stands in the way of keeping the names. */
export const $nameProblems = atom<readonly NamesFault[]>([])

/**
 * Opens a pack to be sent. `addressOf` makes of a fragment the whole address that learners open, on whatever host
 * and path this site stands. Follows what other tabs change; returns the way to stop.
 */
export function openShare(id: PackId, addressOf: (fragment: string) => string): () => void {
  const { journal } = getDevice()
  $sent.set(undefined)
  $nameProblems.set([])
  const read = async () => $share.set(await ready(id, addressOf))
  $share.set({ kind: 'opening' })
  void read()
  return journal.watch((facts) => {
    if (facts.length === 0 || facts.some(isAbout(id))) void read()
  })
}

/** Puts the link on the clipboard. */
export async function copyLink(): Promise<void> {
  const pack = $share.get()
  if (pack.kind !== 'ready') return
  $sent.set((await getDevice().passOn.copy(pack.link)) ? 'copied' : 'not-copied')
}

/** Hands the link to the share sheet. */
export async function shareLink(): Promise<void> {
  const pack = $share.get()
  if (pack.kind !== 'ready') return
  const { title } = pack.body
  await getDevice().passOn.share({ title, text: `${title}\n${pack.link}` })
}

/** Hands the pack over as a file. */
export async function savePackFile(): Promise<void> {
  const pack = $share.get()
  if (pack.kind !== 'ready') return
  const { writePackFile, PACK_TYPE } = await import('#formats/pack.ts')
  const bytes = await writePackFile(pack.body, itemCodes(pack.items))
  const wasTaken = await getDevice().files.offer(packFileName(pack.body.title), PACK_TYPE, bytes)
  $sent.set(wasTaken ? 'saved' : 'not-saved')
}

/** Keeps who should answer, as typed or pasted; the pack itself stays as it was sent. */
export async function keepNames(text: string): Promise<void> {
  const pack = $share.get()
  if (pack.kind !== 'ready') return
  const { names } = readNames(text)
  const problems = namesFaults(names)
  $nameProblems.set(problems)
  if (problems.length > 0) return
  const { id, body, isRemoved } = pack
  const kept = await getDevice().journal.append([
    { kind: 'pack.saved', pack: id, body, names, ...(isRemoved ? { removed: true as const } : {}) },
  ])
  if (!kept.ok) await noteProblem(kept.problem)
  $sent.set(kept.ok ? 'names-kept' : 'names-not-kept')
}

async function ready(id: PackId, addressOf: (fragment: string) => string): Promise<ShareState> {
  const { journal, shipped, passOn } = getDevice()
  const row = await journal.row(subjectOf(id))
  // `pack:` rows are written by `stepPack` alone.
  const state = row?.state as PackState | undefined
  if (!state?.saved) return { kind: 'unknown' }
  const part = parseItemsPart(await shipped.load('items').catch(() => undefined))
  if (!part) return { kind: 'unreachable' }
  const { body, saved } = state
  const known = new Map(part.items.map((item) => [item.id, item]))
  const items = body.items.flatMap((item) => known.get(item) ?? [])
  if (items.length < body.items.length) return { kind: 'gone', id, title: body.title }
  const { writePackLink } = await import('#formats/pack.ts')
  const fragment = await writePackLink(body, itemCodes(items))
  const link = addressOf(fragment)
  const reach = reachOf(link.length)
  return {
    kind: 'ready',
    id,
    body,
    names: saved.names,
    isRemoved: saved.isRemoved,
    items,
    minutes: packMinutes(items),
    fragment,
    link,
    reach,
    ...(reach === 'anywhere' ? { qr: await qrOf(link) } : {}),
    canShare: passOn.canShare(),
  }
}

async function qrOf(link: string): Promise<readonly (readonly boolean[])[]> {
  const { encode } = await import('uqr')
  return encode(link, { ecc: 'M', border: 0 }).data
}

function subjectOf(id: PackId): string {
  return `pack:${id}`
}

function isAbout(id: PackId): (fact: StoredFact) => boolean {
  return (fact) => ('pack' in fact && fact.pack === id) || fact.kind === 'undone'
}
