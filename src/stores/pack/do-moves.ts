import type { StoredFact } from '#domain/journal/fact.ts'
import type { ItemWork } from './do-item.ts'

/** What other tabs may say that changes what is seen here. */
const MOVES: readonly string[] = [
  'item.answered',
  'scenario.ended',
  'card.graded',
  'undone',
  'pack.started',
  'pack.submitted',
  'pack.answered',
  'pack.ended',
  'pack.revealed',
  'pack.purged',
  'feedback.taken',
]

/** Whether facts of another tab may change what is seen of a pack here; none means that anything may. */
export function movesPack(facts: readonly StoredFact[]): boolean {
  return facts.length === 0 || facts.some(({ kind }) => MOVES.includes(kind))
}

/** Whether an item on screen still waits for an answer, and none is being kept here just now. */
export function isWaiting(work: ItemWork): boolean {
  if (work.kind === 'question' || work.kind === 'pack-question') {
    const view = work.quiz.$view.get()
    return view.kind === 'asking' && !view.isSaving
  }
  if (work.kind === 'scenario') return work.play.$view.get().kind === 'playing'
  return work.kind === 'card' && work.card.$view.get().kind !== 'saving'
}
