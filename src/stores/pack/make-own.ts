import { atom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import { idOfOwn, type OwnItem } from '#domain/pack/own.ts'
import { PACK_LIMITS } from '#domain/pack/pack.ts'
import { rebase } from '#domain/pack/rebase.ts'
import { write } from './make.ts'
import type { PackDraft } from './make-draft.ts'
import { blankOf, type OwnKind } from './make-own-blank.ts'
import { newIdOf, partId, withHead, withId } from './make-own-ids.ts'
import { $draft, fetchMore } from './make-state.ts'

/** The own item that is being written; undefined where none is. */
export const $openOwn = atom<Id | undefined>(undefined)

/**
 * Puts items of the tutor's own into the pack behind what is chosen; one whose id is taken here gets another. False
 * where that would be more than a pack holds: none is put in.
 */
export function addOwn(items: readonly OwnItem[]): boolean {
  const draft = $draft.get()
  if (!draft || draft.items.length + items.length > PACK_LIMITS.items) return false
  const taken = new Set([...draft.items, ...draft.own.map(idOfOwn)])
  const own = items.map((item) => {
    const free = taken.has(idOfOwn(item)) ? withId(item, newIdOf(item.kind)) : item
    taken.add(idOfOwn(free))
    return free
  })
  void fetchMore()
  write({ own: [...draft.own, ...own], items: [...draft.items, ...own.map(idOfOwn)] })
  return true
}

/** Begins an item of the tutor's own and opens it. False where the pack is full. */
export function beginOwn(kind: OwnKind): boolean {
  const item = blankOf(kind, newIdOf(kind === 'card' ? 'card' : 'question'), partId)
  if (!addOwn([item])) return false
  // A number that nobody gave is none yet.
  if (kind === 'numeric') changeOwn(item, item, { path: 'value', text: '' })
  openOwn(idOfOwn(item))
  return true
}

/** Opens an own item to be written. */
export function openOwn(item: Id): void {
  $openOwn.set(item)
}

/** Closes what is being written; it stays as it is. */
export function closeOwn(): void {
  $openOwn.set(undefined)
}

/** A number as it stands in its field, by the field’s path, where it is none; without a text where it is one. */
interface TypedNumber {
  readonly path: string
  readonly text?: string
}

/**
 * Writes in an own item. One that went out in another pack becomes its next edition with the first change. `before` is
 * the item as it stood on the page: what was written in it since, and is not on the page yet, stays.
 */
export function changeOwn(next: OwnItem, before?: OwnItem, typed?: TypedNumber): void {
  const draft = $draft.get()
  if (!draft) return
  const id = idOfOwn(next)
  const own = draft.own.map((item) =>
    idOfOwn(item) === id ? raised(rebase(before ?? item, next, item), draft.sent[id]) : item,
  )
  write({ own, ...(typed ? { typed: withTyped(draft.typed, `${id}/${typed.path}`, typed.text) } : {}) })
}

/** The same where one part of a list was taken away: what is typed in the fields of those after it moves up with them. */
export function changeOwnWithout(
  next: OwnItem,
  before: OwnItem,
  [list, at]: readonly [list: string, at: number],
): void {
  const draft = $draft.get()
  if (!draft) return
  const start = `${idOfOwn(next)}/${list}/`
  const typed = Object.entries(draft.typed).flatMap(([place, text]): [string, string][] => {
    if (!place.startsWith(start)) return [[place, text]]
    const [step = '', ...rest] = place.slice(start.length).split('/')
    if (Number(step) === at) return []
    return [[`${start}${[Number(step) > at ? Number(step) - 1 : step, ...rest].join('/')}`, text]]
  })
  write({ typed: Object.fromEntries(typed) })
  changeOwn(next, before)
}

/** Own items that were taken out of the pack and can be put back: nothing that was written is lost by a press. */
export function asideOwn({ own, items }: Pick<PackDraft, 'own' | 'items'>): readonly OwnItem[] {
  const chosen = new Set(items)
  return own.filter((item) => !chosen.has(idOfOwn(item)))
}

function raised(item: OwnItem, sentEdition: number | undefined): OwnItem {
  return sentEdition === undefined ? item : withHead(item, { edition: sentEdition + 1 })
}

function withTyped(typed: PackDraft['typed'], place: string, text: string | undefined): PackDraft['typed'] {
  const { [place]: _before, ...others } = typed
  return text === undefined ? others : { ...others, [place]: text }
}
