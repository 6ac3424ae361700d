import type { CardLine } from '#domain/review/cards/card-line.ts'
import { type Cloze, withGap } from '#domain/review/cards/cloze.ts'
import type { OwnFields } from '#domain/review/cards/own-fields.ts'
import { keepDraft } from './own-keeping.ts'
import { $ownForm } from './own-view.ts'

/** Something is typed or chosen; it is on the disk soon. */
export function fillOwn(change: Partial<OwnFields> | { readonly asksElse: boolean }): void {
  const view = $ownForm.get()
  if (view.kind !== 'writing') return
  const isMeaning = 'asksElse' in change
  const next = {
    fields: isMeaning ? view.fields : { ...view.fields, ...change },
    asksElse: isMeaning ? change.asksElse : view.asksElse,
  }
  const { double: _double, ...rest } = view
  const isOther = next.fields.front !== view.fields.front
  $ownForm.set({ ...(isOther ? rest : view), ...next, isNotKept: false, isFollowed: false })
  keepDraft()
}

/** Asks with a gap: the words of the sentence from one place to another are the answer. */
export function leaveOut(from: number, to: number): Cloze | undefined {
  const view = $ownForm.get()
  const cloze = view.kind === 'writing' ? withGap(view.sentence, from, to) : undefined
  if (cloze) fillOwn(cloze)
  return cloze
}

/** Lets the whole sentence be the answer again. */
export function answerWhole(): void {
  const view = $ownForm.get()
  if (view.kind === 'writing') fillOwn({ front: '', back: view.sentence })
}

/** Another card asks the same: that is said beside the field. */
export function sayDouble(front: string, double: CardLine | undefined): void {
  const view = $ownForm.get()
  if (view.kind !== 'writing' || view.fields.front !== front) return
  const { double: _double, ...rest } = view
  $ownForm.set(double ? { ...rest, double } : rest)
}
