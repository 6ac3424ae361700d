import { getDevice } from '#stores/device.ts'
import { randomName } from '#stores/random-name.ts'
import { rivalName } from './draft-text.ts'
import type { FormDesk } from './form-desk.ts'
import { type EntryText, SAVED, type Writing } from './form-view.ts'

/** What one does with several texts of an entry. To look at one costs nothing of another. */
export interface Texts {
  /** Shows another of the texts, by its name. */
  showText(name: string): void
  /** Throws the draft in the form away, and shows what the log has, or the next draft. */
  throwAway(): Promise<void>
  /** Takes up again the draft that was thrown away last. */
  takeUpAgain(): void
}

/** The texts of one form. */
export function createTexts({ $view, keeper, keep }: FormDesk): Texts {
  const show = (view: Writing, next: EntryText, texts: readonly EntryText[]) => {
    const { thrown: _thrown, ...rest } = view
    const { name, draft, replaces } = next
    // What is typed over the text that the log has is a draft of its own.
    keeper()?.goTo(name === SAVED ? rivalName(view.entry, randomName(getDevice().chance)) : name)
    $view.set({
      ...rest,
      draft,
      replaces,
      texts,
      shown: name,
      problems: [],
      leavesOut: [],
      isSavedSince: false,
      isOffered: true,
    })
  }
  return {
    showText(name) {
      const view = $view.get()
      if (view.kind !== 'writing' || view.isSaving) return
      const texts = withShown(view)
      const next = texts.find((text) => text.name === name)
      if (next && name !== view.shown) show(view, next, texts)
    },
    async throwAway() {
      const view = $view.get()
      if (view.kind !== 'writing' || view.shown === SAVED || view.isSaving) return
      const texts = withShown(view)
      const left = texts.filter(({ name }) => name !== view.shown)
      const next = left.find(({ name }) => name === SAVED) ?? left[0]
      const thrown = texts.find(({ name }) => name === view.shown)
      if (!next || !thrown) return
      const removed = keeper()?.remove()
      show(view, next, left)
      const now = $view.get()
      if (now.kind === 'writing') $view.set({ ...now, thrown })
      await removed
    },
    takeUpAgain() {
      const view = $view.get()
      if (view.kind !== 'writing' || !view.thrown) return
      const { thrown } = view
      show(view, thrown, [thrown, ...withShown(view)])
      keep(thrown.draft, thrown.replaces)
    },
  }
}

/** All texts, the one in the form as it stands now. */
function withShown({ texts, shown, draft, replaces }: Writing): readonly EntryText[] {
  if (shown === SAVED) return texts
  const known = texts.find(({ name }) => name === shown)
  const isSame = known?.draft === draft
  const now: EntryText = { name: shown, draft, replaces, typed: (isSame && known.typed) || getDevice().now() }
  return known ? texts.map((text) => (text === known ? now : text)) : [now, ...texts]
}
