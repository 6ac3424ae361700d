import type { Content, Fact, StoredFact } from './fact.ts'

type Kind = Content['kind']

/**
 * The version of each kind's shape that this release writes. It reads the older ones too, which hold less: a shape
 * only ever gains parts that may be absent.
 */
export const SHAPE_VERSIONS: { readonly [K in Kind]: number } = {
  'card.graded': 2,
  'card.scheduled': 3,
  'card.hidden': 1,
  'card.noted': 1,
  'card.written': 1,
  'section.read': 1,
  'item.answered': 2,
  'scenario.ended': 1,
  'entry.revised': 2,
  'entry.purged': 1,
  'entry.commented': 1,
  'comment.settled': 1,
  'criterion.written': 1,
  'finding.kept': 1,
  'name.listed': 1,
  'pack.saved': 2,
  'pack.started': 2,
  'pack.answered': 1,
  'pack.ended': 1,
  'pack.revealed': 1,
  'pack.corrected': 1,
  'pack.submitted': 1,
  'pack.purged': 1,
  'answer.marked': 1,
  'feedback.taken': 1,
  'receipt.taken': 2,
  'setting.chosen': 1,
  undone: 1,
}

/** Whether this release understands a kind of fact, whatever the version of its shape. */
export function isKind(kind: string): kind is Kind {
  return Object.hasOwn(SHAPE_VERSIONS, kind)
}

/** Whether folds may use a fact. Others came from a newer release: they are kept, passed on and left out. */
export function isKnown(fact: StoredFact): fact is Fact {
  return isKind(fact.kind) && fact.v <= SHAPE_VERSIONS[fact.kind]
}
