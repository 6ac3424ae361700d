import { atom } from 'nanostores'
import type { Entry } from '#domain/log/entry.ts'
import type { EntryId } from '#domain/log/record.ts'
import { getDevice } from '#stores/device.ts'
import type { FoundEntry } from './look-over.ts'

/** The gate that every way out of the log goes through: shut, or open with what was found. */
export type GateView =
  | { readonly kind: 'closed' }
  /** What looks for personal data, or what shows it, can’t be loaded: nothing went out. */
  | { readonly kind: 'away' }
  | {
      readonly kind: 'open'
      /** The entries that were to go out. */
      readonly asked: readonly EntryId[]
      /** What is still to be settled; empty once all is. */
      readonly found: readonly FoundEntry[]
      /** Does again what was asked for, from its beginning. */
      readonly goOn: () => void
    }

/** The gate of this page. */
export const $gate = atom<GateView>({ kind: 'closed' })

/**
 * Asked by every export, print and share of the log before anything of it goes out. True: nothing in these entries is
 * unsettled, and the caller goes on at once. False: the gate has opened on the page; `goOn` is called once all is
 * settled and the person says so, and it begins anew with the log as it is then. Where what looks for personal data can’t
 * be loaded nothing goes out either, and the gate says so.
 */
export async function passGate(entries: readonly Entry[], goOn: () => void): Promise<boolean> {
  const looking = await import('./look-over.ts').catch(() => undefined)
  if (!looking) {
    tellAway()
    return false
  }
  const found = await looking.lookOver(getDevice(), entries)
  const asked = entries.map(({ id }) => id)
  $gate.set(found.length === 0 ? { kind: 'closed' } : { kind: 'open', asked, found, goOn })
  return found.length === 0
}

/** Shuts the gate; nothing goes out. */
export function leaveGate(): void {
  $gate.set({ kind: 'closed' })
}

/** What the gate is made of is out of reach; nothing goes out, and the page says why. */
export function tellAway(): void {
  $gate.set({ kind: 'away' })
}

/** All is settled: what was asked for is done again, from its beginning. */
export function goOnFromGate(): void {
  const view = $gate.get()
  if (view.kind !== 'open' || view.found.length > 0) return
  $gate.set({ kind: 'closed' })
  view.goOn()
}
