import { atom, type ReadableAtom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { Grade } from '#domain/journal/fact.ts'
import { fail } from '#domain/result.ts'
import type { ReviewSettings } from '#domain/review/settings.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import type { GradeFact } from '#domain/review/undo.ts'
import { whyNow } from '#domain/review/why.ts'
import { type KeptGrade, keepGrade } from '#stores/review/keep-grade.ts'
import { type Session, withCard } from '#stores/review/session.ts'
import { settingsOf, todayOf } from '#stores/review/settings-of.ts'
import type { Answered, Review } from '#stores/review/state.ts'
import { noteProblem } from '#stores/storage.ts'

/** One flashcard on its own, outside a review; what is seen of it is what a review shows. */
export interface CardPlay {
  readonly $view: ReadableAtom<CardView>
  reveal(sure: boolean, nonce: number): void
  /** Keeps a grade; a card graded is handed to whoever opened it. A second press meanwhile does nothing. */
  grade(chosen: Grade, nonce: number, response?: readonly string[]): Promise<void>
}

/** What is seen of a card outside a review. */
export type CardView = Extract<Review, { readonly kind: 'loading' | 'front' | 'back' | 'saving' }>

/** Puts one card up. `place` counts from 1; `onKept` is told of its grade once it is kept. */
export function openCard(
  device: Device,
  card: ShownCard,
  place: { readonly position: number; readonly total: number },
  onKept: (fact: GradeFact) => void,
): CardPlay {
  const $view = atom<CardView>({ kind: 'loading' })
  let session: Session | undefined
  const putUp = async () => {
    session = await withCard(sessionFor(device, await settingsOf(device), card), card)
    const { asked, nonce } = session
    if (!asked) return
    const { state, today } = asked
    const why = whyNow(state, card.edition, today)
    const reps = state?.reps ?? 0
    $view.set({ kind: 'front', nonce, card, reps, why, today, place, minutesLeft: 1, canUndo: false })
  }
  const amend = (more: Partial<Answered>) => {
    const now = $view.get()
    if (now.kind === 'back') $view.set({ ...now, ...more })
  }
  const complete = async (shown: Session) => {
    try {
      const { previewsOf, creditsOf } = await import('#stores/review/back.ts')
      amend({ previews: await previewsOf(shown) })
      amend({ credits: await creditsOf(shown, card) })
    } catch {
      amend({ trouble: { kind: 'unreachable' } })
    }
  }
  void putUp()

  return {
    $view,
    reveal(sure, nonce) {
      const now = $view.get()
      if (!session || now.kind !== 'front' || now.nonce !== nonce) return
      $view.set({ ...now, kind: 'back', sure })
      void complete(session)
    },
    async grade(chosen, nonce, response) {
      const now = $view.get()
      if (!session || now.kind !== 'back' || now.nonce !== nonce) return
      const { trouble: _trouble, ...answered } = now
      $view.set({ ...answered, kind: 'saving', grade: chosen })
      const kept = await keepGrade(session, chosen, now.sure, response).catch(
        (): KeptGrade => fail({ kind: 'unreachable' }),
      )
      if (kept.ok) return onKept(kept.value)
      $view.set({ ...answered, trouble: kept.problem })
      if (kept.problem.kind !== 'unreachable') await noteProblem(kept.problem)
    },
  }
}

/** A sitting of this one card. */
function sessionFor(device: Device, settings: ReviewSettings, card: ShownCard): Session {
  return {
    device,
    known: { first: [], count: 0 },
    settings,
    first: [],
    begunDay: todayOf(device, settings),
    cards: new Map(),
    sitting: { ahead: [card.id], recalled: [] },
    given: [],
    presentedAt: device.now().at,
    nonce: 0,
    canUndo: false,
  }
}
