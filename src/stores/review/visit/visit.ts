import type { PointCards } from '#domain/review/visit-outlook.ts'
import { $visit } from './state.ts'

/** Reads the day of the visit and what will be known on it, and again whenever anything is written. Returns the way to stop. */
export function followVisit(known: readonly PointCards[]): () => void {
  let stop: (() => void) | undefined
  let isOver = false
  loadKeep().then(
    (keep) => {
      if (!isOver) stop = keep.followVisit(known)
    },
    () => $visit.set('unreachable'),
  )
  return () => {
    isOver = true
    stop?.()
  }
}

/** Keeps what was typed as the day of the visit, or says why it is none. Whether it was kept. */
export async function chooseVisit(typed: string): Promise<boolean> {
  return (await loadKeep()).chooseVisit(typed)
}

/** Takes the day of the visit away: flashcards come as usual. */
export async function takeVisitAway(): Promise<boolean> {
  return (await loadKeep()).takeVisitAway()
}

/** Brings cards that come only after the visit into the last days before it. */
export async function bringLate(): Promise<boolean> {
  return (await loadKeep()).bringLate()
}

/** Takes back what was last done here. */
export async function undoVisit(): Promise<void> {
  return (await loadKeep()).undoVisit()
}

/** What reads and writes comes after the page is there. */
function loadKeep(): Promise<typeof import('./keep.ts')> {
  return import('./keep.ts')
}
