import type { CardWritten, Happening } from '#domain/journal/fact.ts'
import type { OwnCard } from '#domain/review/own-card.ts'
import type { Day } from '#domain/time.ts'
import type { CardLine } from './card-line.ts'

/** What one can do with cards, one or many at once. */
export type CardChange =
  /** Asked no more until it is shown again. */
  | { readonly kind: 'away' }
  /** Not asked before tomorrow. */
  | { readonly kind: 'bury' }
  | { readonly kind: 'show' }
  /** Comes on a day that was set by hand. */
  | { readonly kind: 'day'; readonly day: Day }
  /** As if it had never been met. */
  | { readonly kind: 'forget' }
  /** Own cards only: off the list, and back on it. */
  | { readonly kind: 'remove' }
  | { readonly kind: 'restore' }
  /** Own cards only. */
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'untag'; readonly tag: string }

/** The fact that changes a card; nothing where it stands so already, or the change is not for such a card. */
export function changeOf(line: CardLine, change: CardChange, today: Day): Happening | undefined {
  const { id: card, state, own } = line
  const isRemoved = own?.removed === true
  if (line.isWithdrawn || isRemoved !== (change.kind === 'restore')) return undefined
  switch (change.kind) {
    case 'away':
      return state?.suspended ? undefined : { kind: 'card.hidden', card, as: 'suspended' }
    case 'bury':
      return isHiddenOn(line, today)
        ? undefined
        : { kind: 'card.hidden', card, as: 'buried', until: today + 1 }
    case 'show':
      return isHiddenOn(line, today) ? { kind: 'card.hidden', card, as: 'shown' } : undefined
    case 'day':
      return { kind: 'card.scheduled', card, day: change.day }
    case 'forget':
      return state && (state.reps > 0 || state.because)
        ? { kind: 'card.scheduled', card, day: today, forget: true }
        : undefined
    case 'remove':
      return own && { ...written(line, own), removed: true }
    case 'restore':
      return own && written(line, own)
    case 'tag':
      return own && !own.tags.includes(change.tag)
        ? { ...written(line, own), tags: [...own.tags, change.tag] }
        : undefined
    case 'untag':
      return own?.tags.includes(change.tag)
        ? { ...written(line, own), tags: own.tags.filter((tag) => tag !== change.tag) }
        : undefined
  }
}

/** Whether a card is not asked on a day though it is on the list. */
export function isHiddenOn({ state }: CardLine, today: Day): boolean {
  return state?.suspended === true || (state?.buriedUntil ?? today) > today
}

/** The fact that says what an own card says already, to be changed in one part. */
export function written(
  { id }: Pick<CardLine, 'id'>,
  { edition, front, back, more, tags, unit, section }: OwnCard,
): CardWritten {
  return {
    kind: 'card.written',
    card: id,
    edition,
    front,
    back,
    ...(more === undefined ? {} : { more }),
    tags,
    ...(unit === undefined ? {} : { unit }),
    ...(section === undefined ? {} : { section }),
  }
}
