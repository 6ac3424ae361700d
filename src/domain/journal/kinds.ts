import type { Fact, Happening, StoredFact } from './fact.ts'

/** The version of a kind's shape that this release writes and reads. */
export const SHAPE_VERSION = 1

const KINDS: { readonly [Kind in Happening['kind']]: true } = {
  'card.graded': true,
  'card.scheduled': true,
  'section.read': true,
  'item.answered': true,
  'scenario.ended': true,
  'entry.revised': true,
  'pack.saved': true,
  'pack.started': true,
  'pack.submitted': true,
  'receipt.taken': true,
  'setting.chosen': true,
  undone: true,
}

/** Whether this release understands a kind of fact, whatever the version of its shape. */
export function isKind(kind: string): kind is Happening['kind'] {
  return Object.hasOwn(KINDS, kind)
}

/** Whether folds may use a fact. Others came from a newer release: they are kept, passed on and left out. */
export function isKnown(fact: StoredFact): fact is Fact {
  return fact.v === SHAPE_VERSION && isKind(fact.kind)
}
