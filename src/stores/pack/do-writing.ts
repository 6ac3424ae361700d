import { atom, type ReadableAtom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { StorageProblem } from '#device/journal.ts'
import type { FactId } from '#domain/journal/fact.ts'
import { cleanAnswers } from '#domain/pack/clean-answers.ts'
import { OWN_LIMITS, type Writing } from '#domain/pack/own.ts'
import type { PackAnswer, PackId } from '#domain/pack/pack.ts'
import { wordsIn } from '#domain/pack/words-in.ts'
import { createDraftKeeper, type DraftKeeping } from '#stores/drafts/keeper.ts'
import { noteProblem } from '#stores/storage.ts'
import { draftName } from './do-drafts.ts'

/** Something to be written in one’s own words, as it is being written. */
export interface WritingPlay {
  readonly $view: ReadableAtom<WritingView>
  /** Whether what is typed is on the disk. */
  readonly $keeping: ReadableAtom<DraftKeeping>
  type(text: string): void
  /** Keeps it as the answer; one that is empty or too long is not kept, and it says so. */
  keep(): Promise<void>
  /** Hands the disk what still waits. Resolves when it is there, or refused. */
  leave(): Promise<void>
}

/** What is seen of it. */
export interface WritingView {
  readonly writing: Writing
  readonly text: string
  readonly words: number
  readonly isSaving: boolean
  readonly problem?: 'empty' | 'too-long' | StorageProblem['kind']
}

/** What a piece of writing is opened with. */
export interface WritingToOpen {
  readonly device: Device
  readonly pack: PackId
  readonly attempt: FactId
  readonly writing: Writing
  readonly answer: PackAnswer | undefined
  readonly onKept: () => void
}

/** Opens a piece of writing where it was left; nothing typed is lost when the browser is killed. */
export async function openWriting(opened: WritingToOpen): Promise<WritingPlay> {
  const { device, pack, attempt, writing, answer, onKept } = opened
  const name = draftName(attempt, writing.id)
  const left = await device.drafts.read(name).catch(() => undefined)
  const text = left?.text ?? (answer?.kind === 'writing' ? answer.text : '')
  const keeper = createDraftKeeper(device.drafts, {
    name,
    found: left ? [left] : [],
    // Another tab writes the same answer: the last of both stands.
    apart: () => name,
  })
  const $view = atom<WritingView>({ writing, text, words: wordsIn(text), isSaving: false })

  return {
    $view,
    $keeping: keeper.$keeping,
    type(typed) {
      const { problem: _problem, ...rest } = $view.get()
      $view.set({ ...rest, text: typed, words: wordsIn(typed) })
      keeper.keep(() => typed)
    },
    async keep() {
      const { problem: _problem, ...view } = $view.get()
      if (view.isSaving) return
      const [clean] = cleanAnswers([
        { kind: 'writing', item: writing.id, edition: writing.edition, text: view.text },
      ])
      const isEmpty = clean?.kind !== 'writing' || clean.text.trim() === ''
      if (isEmpty) return $view.set({ ...view, problem: 'empty' })
      if (view.text.length > OWN_LIMITS.writing) return $view.set({ ...view, problem: 'too-long' })
      $view.set({ ...view, isSaving: true })
      const isSame = answer?.kind === 'writing' && answer.text === clean.text
      const kept = isSame
        ? undefined
        : await device.journal.append([{ kind: 'pack.answered', pack, attempt, answer: clean }])
      if (kept && !kept.ok) {
        $view.set({ ...view, problem: kept.problem.kind })
        return noteProblem(kept.problem)
      }
      await keeper.remove()
      onKept()
    },
    leave: keeper.flush,
  }
}
