import { atom } from 'nanostores'
import type { Id } from '#domain/id.ts'

/** Cards that are chosen to do something with. */
export interface Chosen {
  readonly ids: ReadonlySet<Id>
  /** The card ticked last: where a stretch begins. */
  readonly last?: Id
  /** The next tick chooses all between it and the last one. */
  readonly isRange: boolean
}

const NONE: Chosen = { ids: new Set(), isRange: false }

/** What is chosen. */
export const $chosen = atom<Chosen>(NONE)

/** Ticks a card or takes its tick off; with `isRange`, all between it and the last one likewise. `order` is as they are shown. */
export function tick(id: Id, isOn: boolean, order: readonly Id[], isRange = false): void {
  const { ids, last, isRange: isNextRange } = $chosen.get()
  const chosen = new Set(ids)
  const [from, to] = [last === undefined ? -1 : order.indexOf(last), order.indexOf(id)]
  const isStretch = (isRange || isNextRange) && from >= 0 && to >= 0
  const stretch = isStretch ? order.slice(Math.min(from, to), Math.max(from, to) + 1) : [id]
  for (const one of stretch) {
    if (isOn) chosen.add(one)
    else chosen.delete(one)
  }
  $chosen.set({ ids: chosen, last: id, isRange: false })
}

/** Ticks all of these, beside those that are ticked. */
export function tickAll(ids: readonly Id[]): void {
  $chosen.set({ ids: new Set([...$chosen.get().ids, ...ids]), isRange: false })
}

/** The next tick chooses a stretch, or does so no more: what Shift does on a keyboard. */
export function turnRange(): void {
  const chosen = $chosen.get()
  $chosen.set({ ...chosen, isRange: !chosen.isRange })
}

/** Takes all ticks off. */
export function chooseNone(): void {
  $chosen.set(NONE)
}
