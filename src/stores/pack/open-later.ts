import { $opened } from './opened.ts'

type Store = typeof import('./open.ts')

let asked = 0
let loaded: Store | undefined

/** `openAddress` of `open.ts`, once that has come: the page is there before what reads packs is. */
export async function openAddressLater(fragment: string, isNext: boolean): Promise<void> {
  asked += 1
  const mine = asked
  const store = await import('./open.ts').catch(() => undefined)
  if (mine !== asked) return
  loaded = store
  if (store) await store.openAddress(fragment, isNext)
  else $opened.set({ kind: 'unreachable' })
}

/** Leaves what was opened, and what was about to be. */
export function leaveOpened(): void {
  asked += 1
  loaded?.leave()
}
