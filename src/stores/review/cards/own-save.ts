import { asksElse, parseOwn } from '#domain/review/cards/own-fields.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { moveOn, sayDone } from './deeds.ts'
import { clashOf, isShown, ownNow } from './own-clash.ts'
import { throwAwayOwn } from './own-keeping.ts'
import { $ownForm, updateOwn } from './own-view.ts'

/**
 * Saves. Where the journal did not take it, or something is to be put right, the form stays as it is; so it does where
 * the card was changed elsewhere meanwhile, until the person has seen both.
 */
export async function saveOwn(): Promise<void> {
  const view = $ownForm.get()
  if (view.kind !== 'writing' || view.isSaving) return
  const parsed = parseOwn(view.fields)
  const tries = view.tries + 1
  if (!parsed.ok) return updateOwn({ problems: parsed.problem, tries, isNotKept: false })
  updateOwn({ isSaving: true, problems: [], isNotKept: false })
  const { id, taught } = view
  const was = await ownNow(id)
  const clash = clashOf(view, was)
  if (clash && !isShown(clash, view))
    return updateOwn({ clash, ...(was ? { was } : {}), isSaving: false, tries })
  const raised = was && view.asksElse && asksElse(was, parsed.value) ? 1 : 0
  const edition = (was?.edition ?? 1) + raised
  const kept = await getDevice().journal.append([
    { kind: 'card.written', card: id, edition, ...parsed.value },
  ])
  if (!kept.ok) {
    updateOwn({ isSaving: false, isNotKept: true, tries })
    return noteProblem(kept.problem)
  }
  const now = $ownForm.get()
  // What was typed while it was written there is a draft of what comes next.
  if (now.kind === 'writing' && now.fields !== view.fields)
    return updateOwn({ isSaving: false, base: view.fields })
  await throwAwayOwn()
  moveOn()
  sayDone(kept.value)
  const { front } = parsed.value
  $ownForm.set({ kind: 'saved', id, isNew: !was, front, ...(taught ? { taught } : {}) })
}
