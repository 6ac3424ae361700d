import type { Id } from '#domain/id.ts'
import { type OwnItem, ownItemId } from '#domain/pack/own.ts'
import { ownCardId } from '#domain/review/own-card.ts'
import { getDevice } from '#stores/device.ts'
import { randomName } from '#stores/random-name.ts'

/** A name for an option, an entry or a row of the question: random letters, so that it tells nothing of what is right. */
export function partId(): Id {
  return randomName(getDevice().chance).replace(/[2-7]/g, '').padEnd(4, 'k').slice(0, 4)
}

/** An id that no item has: of a card it is one of a learner's own cards. */
export function newIdOf(kind: OwnItem['kind']): Id {
  const letters = randomName(getDevice().chance)
  return kind === 'card' ? ownCardId(letters) : ownItemId(letters)
}

/** The same item under another id, as if it had never gone out. */
export function withId(item: OwnItem, id: Id): OwnItem {
  return withHead(item, { id, edition: 1 })
}

/** The same item under another id, of another edition. */
export function withHead(item: OwnItem, head: { readonly id?: Id; readonly edition: number }): OwnItem {
  switch (item.kind) {
    case 'question':
      return { kind: 'question', question: { ...item.question, ...head } }
    case 'writing':
      return { kind: 'writing', writing: { ...item.writing, ...head } }
    case 'card':
      return { kind: 'card', card: { ...item.card, ...head } }
  }
}
