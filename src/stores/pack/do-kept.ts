import type { ReadableAtom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { FactId } from '#domain/journal/fact.ts'
import { createDraftKeeper } from '#stores/drafts/keeper.ts'
import { getMarks } from '#stores/marks.ts'
import { draftName, draftOfMark, markOf, stampMarkOf } from './do-drafts.ts'

/** What is picked or typed in a question of a pack, on the disk too. */
export interface KeptMark {
  /** Hands the disk what still waits. Resolves when it is there, or refused. */
  leave(): Promise<void>
  /** Forgets it on the disk: the question is answered. */
  forget(): Promise<void>
}

/** Keeps an item's mark on the disk with each change of its view: a killed browser takes the newest marks with it. */
export async function keepMark(
  device: Device,
  attempt: FactId,
  item: Id,
  $view: ReadableAtom<object>,
): Promise<KeptMark> {
  const name = draftName(attempt, item)
  const mark = markOf(attempt, item)
  const left = await device.drafts.read(name).catch(() => undefined)
  const keeper = createDraftKeeper(device.drafts, { name, found: left ? [left] : [], apart: () => name })
  let known = getMarks().get(mark)
  const stop = $view.listen(() => {
    const text = getMarks().get(mark)
    if (text === known) return
    known = text
    if (text === undefined) return void keeper.remove()
    const { at } = device.now()
    getMarks().set(stampMarkOf(attempt, item), `${at}`)
    keeper.keep(() => draftOfMark(at, text))
  })
  return {
    leave: keeper.flush,
    forget() {
      stop()
      return keeper.remove()
    },
  }
}
