import { atom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import { PACK_LIMITS } from '#domain/pack/pack.ts'
import { readAiken } from '#formats/items/aiken.ts'
import {
  isLoss,
  LIST_MAX_LENGTH,
  type ListedItem,
  type ListProblem,
  type Making,
  type ReadItems,
} from '#formats/items/problem.ts'
import { type ListForm, recogniseList } from '#formats/items/recognise.ts'
import {
  type ColumnUse,
  guessUses,
  type ItemTable,
  itemsOfTable,
  readItemTable,
} from '#formats/items/table.ts'
import { textOfBytes } from '#formats/text-of-bytes.ts'
import { getDevice } from '#stores/device.ts'
import { randomName } from '#stores/random-name.ts'
import { addOwn } from './make-own.ts'
import { $draft, $shelf } from './make-state.ts'

/** A list as it was read, and which of it comes in. */
export interface ReadList {
  readonly kind: 'read'
  readonly form: ListForm
  readonly items: readonly ListedItem[]
  /** Questions that can’t come in. */
  readonly bad: readonly ListProblem[]
  /** What those that can don’t keep. */
  readonly losses: readonly ListProblem[]
  /** Places in `items`. */
  readonly chosen: ReadonlySet<number>
  readonly table?: {
    readonly uses: readonly ColumnUse[]
    readonly heads: readonly string[]
    /** What stands in each column, in the first row that has something. */
    readonly examples: readonly string[]
  }
}

/** What the part of the builder that brings in lists shows. */
export type ListIn =
  | { readonly kind: 'none'; readonly put?: number }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly why: 'empty' | 'huge' | 'unreadable' | 'away' }
  | ReadList

/** The list that is being brought in. */
export const $listIn = atom<ListIn>({ kind: 'none' })

/** How many of the chosen there is no room for, where putting them in was refused. */
export const $listRefused = atom<{ readonly free: number; readonly chosen: number } | undefined>(undefined)

let table: ItemTable | undefined
let making: Making | undefined
let turn = 0

/** Reads a list that was pasted. */
export async function readList(text: string): Promise<void> {
  turn += 1
  const mine = turn
  $listRefused.set(undefined)
  table = undefined
  if (text.trim() === '') return $listIn.set({ kind: 'refused', why: 'empty' })
  if (text.length > LIST_MAX_LENGTH) return $listIn.set({ kind: 'refused', why: 'huge' })
  $listIn.set({ kind: 'reading' })
  making = newMaking()
  const form = recogniseList(text)
  if (form === 'table') {
    table = readItemTable(text)
    return showTable(guessUses(table))
  }
  const read = form === 'aiken' ? readAiken(text, making) : await readGiftText(text, making)
  if (mine !== turn) return
  $listIn.set(read ? shown(form, read) : { kind: 'refused', why: 'away' })
}

/** Reads a list from a file. */
export async function readListFile(file: File): Promise<void> {
  if (file.size > LIST_MAX_LENGTH) return $listIn.set({ kind: 'refused', why: 'huge' })
  $listIn.set({ kind: 'reading' })
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (!bytes) return $listIn.set({ kind: 'refused', why: 'unreadable' })
  await readList(textOfBytes(new Uint8Array(bytes)))
}

/** Says what a column of the table holds; its questions are made anew. */
export function setColumnUse(at: number, use: ColumnUse): void {
  const list = $listIn.get()
  if (list.kind !== 'read' || !list.table) return
  showTable(list.table.uses.map((before, place) => (place === at ? use : before)))
}

/** Takes a question along, or not. */
export function chooseListed(at: number, isIn: boolean): void {
  const list = $listIn.get()
  if (list.kind !== 'read') return
  const chosen = new Set(list.chosen)
  if (isIn) chosen.add(at)
  else chosen.delete(at)
  $listRefused.set(undefined)
  $listIn.set({ ...list, chosen })
}

/** Takes all questions along, or none. */
export function chooseAllListed(isIn: boolean): void {
  const list = $listIn.get()
  if (list.kind !== 'read') return
  $listRefused.set(undefined)
  $listIn.set({ ...list, chosen: new Set(isIn ? list.items.keys() : []) })
}

/** Puts what is chosen into the pack. Where it does not fit, nothing is put in, and `$listRefused` says why. */
export function putIn(): void {
  const list = $listIn.get()
  if (list.kind !== 'read') return
  const items = list.items.filter((_, at) => list.chosen.has(at)).map(({ item }) => item)
  const free = PACK_LIMITS.items - ($draft.get()?.items.length ?? 0)
  if (items.length === 0 || !addOwn(items)) $listRefused.set({ free, chosen: items.length })
  else $listIn.set({ kind: 'none', put: items.length })
}

/** Forgets the list: nothing of it was put in. */
export function throwListAway(): void {
  turn += 1
  $listRefused.set(undefined)
  $listIn.set({ kind: 'none' })
}

async function readGiftText(text: string, ids: Making): Promise<ReadItems | undefined> {
  const reader = await import('#formats/items/gift.ts').catch(() => undefined)
  return reader?.readGift(text, ids)
}

function showTable(uses: readonly ColumnUse[]): void {
  if (!table || !making) return
  const { heads, rows } = table
  const examples = heads.map((_, at) => rows.find(({ cells }) => cells[at]?.trim())?.cells[at]?.trim() ?? '')
  const list = shown('table', itemsOfTable(table, uses, making))
  $listRefused.set(undefined)
  $listIn.set({ ...list, table: { uses, heads, examples: examples.map((text) => text.slice(0, 60)) } })
}

function shown(form: ListForm, { items, problems }: ReadItems): ReadList {
  return {
    kind: 'read',
    form,
    items,
    bad: problems.filter(({ what }) => !isLoss(what)),
    losses: problems.filter(({ what }) => isLoss(what)),
    chosen: new Set(items.keys()),
  }
}

/** Ids by chance, and the site’s points as far as they could be fetched. */
function newMaking(): Making {
  const { chance } = getDevice()
  const loaded = $shelf.get()
  const kinds = new Map<Id, string>(
    loaded?.kind === 'ready' ? loaded.shelf.points.map(({ id, kind }) => [id, kind]) : [],
  )
  return {
    letters: () => randomName(chance),
    isPoint: (id) => kinds.has(id) && kinds.get(id) !== 'misconception',
    isMisconception: (id) => kinds.get(id) === 'misconception',
  }
}
