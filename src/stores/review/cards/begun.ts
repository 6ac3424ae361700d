import { atom } from 'nanostores'
import { getDevice } from '#stores/device.ts'
import { type BegunCard, begunCards } from './own-draft.ts'

/** Cards begun here and not saved, and the one that was thrown away last. */
export interface Begun {
  readonly cards: readonly BegunCard[]
  readonly thrown?: BegunCard
}

/** What was begun and not saved. */
export const $begun = atom<Begun>({ cards: [] })

/** Looks for what was begun. */
export async function lookForBegun(): Promise<void> {
  $begun.set({ ...$begun.get(), cards: await begunCards(getDevice().drafts) })
}

/** Throws away what was typed and not saved; `takeUpAgain` undoes it until the page is left. */
export async function throwAwayBegun(card: BegunCard): Promise<void> {
  const { drafts } = getDevice()
  for (const { name, text } of [card, ...card.before]) {
    // What another tab has typed on since is more than what was thrown away here.
    if ((await drafts.read(name))?.text === text) await drafts.remove(name)
  }
  $begun.set({ cards: await begunCards(drafts), thrown: card })
}

/** Puts back what was thrown away last. */
export async function takeUpAgain(): Promise<void> {
  const { thrown } = $begun.get()
  if (!thrown) return
  const { drafts } = getDevice()
  for (const { name, text } of [...thrown.before.toReversed(), thrown]) await drafts.write(name, text)
  $begun.set({ cards: await begunCards(drafts) })
}
