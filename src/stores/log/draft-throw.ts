import { atom } from 'nanostores'
import { getDevice } from '#stores/device.ts'
import { forgetPending } from '#stores/guard/pending-kept.ts'
import { forgetReasons } from '#stores/guard/reasons-typed.ts'
import { lookForTyped } from './list.ts'
import type { Typed } from './list-typed.ts'

/** What was thrown away last, or taken up again; undefined after a reload. */
export const $thrown = atom<{ readonly kind: 'thrown' | 'back'; readonly typed: Typed } | undefined>(
  undefined,
)

/** Throws away what was typed and not saved. `takeUpAgain` undoes it, until the page is left. */
export async function throwAway(typed: Typed): Promise<void> {
  const { drafts } = getDevice()
  for (const { name, text } of typed.drafts) {
    const there = await drafts.read(name)
    // What another tab has typed on since is more than what was thrown away here.
    if (there?.text === text) await drafts.remove(name)
  }
  if (typed.number === undefined) {
    await forgetPending(drafts, typed.entry)
    await forgetReasons(drafts, typed.entry)
  }
  $thrown.set({ kind: 'thrown', typed })
  await lookForTyped()
}

/** Puts back what was thrown away last. */
export async function takeUpAgain(): Promise<void> {
  const thrown = $thrown.get()
  if (thrown?.kind !== 'thrown') return
  const { drafts } = getDevice()
  // Oldest first: the draft itself is the newest again.
  for (const { name, text } of thrown.typed.drafts.toReversed()) await drafts.write(name, text)
  $thrown.set({ kind: 'back', typed: thrown.typed })
  await lookForTyped()
}
