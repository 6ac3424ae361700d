import type { Id } from '#domain/id.ts'

/**
 * What a taking asks about: a unit's questions, a concept's, one mixed drill's, those that an answer to one point can
 * clear, what is weak, what one got wrong.
 */
export type QuizSet =
  | { readonly kind: 'unit' | 'concept' | 'mixed' | 'point'; readonly id: Id }
  | { readonly kind: 'weak' | 'wrong' }

/** A set as facts and addresses name it: `unit:self-study`, `wrong`. */
export function setName(set: QuizSet): string {
  return 'id' in set ? `${set.kind}:${set.id}` : set.kind
}

/** Reads a set's name; undefined where it is none. */
export function parseSetName(name: string): QuizSet | undefined {
  if (name === 'weak' || name === 'wrong') return { kind: name }
  const [kind, id, ...more] = name.split(':')
  if (id === undefined || id === '' || more.length > 0) return undefined
  return isNamed(kind) ? { kind, id } : undefined
}

function isNamed(kind: string | undefined): kind is (QuizSet & { readonly id: Id })['kind'] {
  return kind === 'unit' || kind === 'concept' || kind === 'mixed' || kind === 'point'
}
