import { atom } from 'nanostores'
import { type LocalDate, localDateOf } from '#domain/local-date.ts'
import type { PackId } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { getDevice } from '#stores/device.ts'
import { $unread, createReading } from '#stores/unread.ts'
import { madeOn, purgedPack, tutorsPack, tutorsPacks } from './gradebook-state.ts'
import type { GradebookView } from './gradebook-view.ts'

/** What the tutor's page shows. */
export type GradebookState =
  | { readonly kind: 'opening' }
  /** No pack was named: these are the tutor's, the newest first. */
  | { readonly kind: 'choosing'; readonly packs: readonly PackChoice[] }
  /** The address names no pack of this tutor in this browser. */
  | { readonly kind: 'not-here' }
  /** The pack was erased for good in this browser, on that day, where this person was. */
  | { readonly kind: 'erased'; readonly on: LocalDate }
  /** The address is no receipt that could be taken in. */
  | { readonly kind: 'refused' }
  /** What marking needs could not be fetched. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'open'; readonly view: GradebookView }

/** A pack to choose. */
export interface PackChoice {
  readonly pack: PackId
  readonly title: string
  readonly madeOn: LocalDate
  readonly due?: LocalDate
  readonly receipts: number
}

/** The page's own state. */
export const $gradebook = atom<GradebookState>({ kind: 'opening' })

/** What the address asks for: to choose, one pack, or a receipt that was not taken in. */
export type Wanted =
  | { readonly kind: 'choice' | 'refused' }
  | { readonly kind: 'pack'; readonly pack: PackId }

let wanted: Wanted = { kind: 'choice' }

/** An answer to an older question is dropped. */
const { again: show, stop } = createReading(async (isPast) => {
  const next = await answer(wanted)
  if (!isPast()) $gradebook.set(next)
}, 'awaited')

/** Shows what the address asks for; without it, looks once more for what is shown. */
export async function openGradebook(next: Wanted = wanted): Promise<void> {
  if (JSON.stringify(next) !== JSON.stringify(wanted)) $gradebook.set({ kind: 'opening' })
  wanted = next
  await show()
}

/** Keeps the page true whatever is written here or in another tab. Returns the way to stop. */
export function followGradebook(): () => void {
  const stopWatching = getDevice().journal.watch((facts) => {
    const isOurs = ({ kind }: { readonly kind: string }) => /^(pack|receipt|answer|undone)/.test(kind)
    const isAsked = $gradebook.get().kind !== 'opening' || $unread.get().has(show)
    if (isAsked && (facts.length === 0 || facts.some(isOurs))) void show()
  })
  return () => {
    stop()
    stopWatching()
  }
}

async function answer(to: Wanted): Promise<GradebookState> {
  if (to.kind === 'pack') return tableOf(to.pack)
  return to.kind === 'choice' ? choices() : { kind: 'refused' }
}

async function choices(): Promise<GradebookState> {
  const packs = (await tutorsPacks()).filter(({ saved }) => saved && !saved.isRemoved)
  const newestFirst = packs.sort((a, b) => b.body.madeMinute - a.body.madeMinute)
  return { kind: 'choosing', packs: newestFirst.map(toChoice) }
}

function toChoice(state: PackState): PackChoice {
  const { id, body, receipts } = state
  return {
    pack: id,
    title: body.title,
    madeOn: madeOn(state),
    ...(body.due === undefined ? {} : { due: body.due }),
    receipts: receipts.length,
  }
}

async function tableOf(pack: PackId): Promise<GradebookState> {
  const state = await tutorsPack(pack)
  if (!state) {
    const purged = await purgedPack(pack)
    return purged ? { kind: 'erased', on: localDateOf(purged) } : { kind: 'not-here' }
  }
  const { markPack } = await import('./gradebook-marking.ts')
  const view = await markPack(state)
  return view ? { kind: 'open', view } : { kind: 'unreachable' }
}
