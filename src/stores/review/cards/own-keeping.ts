import type { DraftKeeper } from '#stores/drafts/keeper.ts'
import { writeOwnDraft } from './own-draft.ts'
import { $ownForm } from './own-view.ts'

let keeper: DraftKeeper | undefined

/** From now on this keeper has what is typed; with none, nobody does. */
export function keepOwnBy(next: DraftKeeper | undefined): void {
  keeper = next
}

/** What is typed is on the disk soon. */
export function keepDraft(): void {
  const view = $ownForm.get()
  if (view.kind !== 'writing') return
  const { fields, sentence, asksElse, base } = view
  const said = { fields, sentence, asksElse, ...(base ? { base } : {}) }
  keeper?.keep((follows) => writeOwnDraft({ ...said, ...(follows === undefined ? {} : { follows }) }))
}

/** Forgets what was typed; what the card says stays. */
export async function throwAwayOwn(): Promise<void> {
  await keeper?.remove()
}

/** What is typed goes to the disk now. */
export async function flushOwn(): Promise<void> {
  await keeper?.flush()
}

/** What is typed goes to the disk before this call is over. */
export function leaveOwn(): void {
  keeper?.leave()
}
