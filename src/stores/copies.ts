import { atom } from 'nanostores'
import { COPIED, type Copies, type LookedCopy } from '#device/copies.ts'
import type { LastCopy } from '#domain/journal/copies.ts'
import type { OffsetMin } from '#domain/time.ts'
import { $copiesOffered, type CopyOffered } from './copies-offered.ts'
import { getDevice } from './device.ts'
import { $missing } from './missing.ts'
import { noteProblem } from './storage.ts'

/** The copy beside the records; undefined until it was looked for. */
export type SecondCopy =
  | { readonly kind: 'impossible' | 'none' }
  | { readonly kind: 'kept'; readonly last: LastCopy; readonly offsetMin: OffsetMin }

/** Where reading the copies stands. */
export type CopyCheck =
  | { readonly kind: 'idle' | 'failed' | 'not-taken' }
  /** How much is done, 0 to 1. */
  | { readonly kind: 'checking'; readonly share: number }
  | { readonly kind: 'checked'; readonly copies: readonly LookedCopy[]; readonly offsetMin: OffsetMin }

/** The copy beside the records, as Your data tells of it. */
export const $secondCopy = atom<SecondCopy | undefined>(undefined)
/** What reading the copies came to. */
export const $copyCheck = atom<CopyCheck>({ kind: 'idle' })

/** Says which copy there is, and offers copies where records are missing that they hold. Returns the way to stop. */
export function followCopies(): () => void {
  let lookedFor = 0
  const lookWhereMissing = () => {
    const now = $missing.get()
    const records = now.kind === 'missing' ? now.records : 0
    if (records === lookedFor) return
    lookedFor = records
    if (records > 0) void offerCopies()
    else $copiesOffered.set([])
  }
  const sayLast = () => void lookForLast()
  sayLast()
  const stops = [$missing.subscribe(lookWhereMissing), getDevice().watchMark(COPIED, sayLast)]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Reads every copy from beginning to end and says which are whole. */
export async function checkCopies(): Promise<void> {
  if ($copyCheck.get().kind === 'checking') return
  $copyCheck.set({ kind: 'checking', share: 0 })
  const looked = await look((share) => $copyCheck.set({ kind: 'checking', share }))
  $copyCheck.set(
    looked ? { kind: 'checked', copies: looked, offsetMin: getDevice().now().offsetMin } : { kind: 'failed' },
  )
  await lookForLast()
}

async function lookForLast(): Promise<void> {
  const copies = await copiesHere()
  const last = await copies?.last().catch(() => undefined)
  if (!copies) $secondCopy.set({ kind: 'impossible' })
  else if (last) $secondCopy.set({ kind: 'kept', last, offsetMin: getDevice().now().offsetMin })
  else $secondCopy.set({ kind: 'none' })
}

async function offerCopies(): Promise<void> {
  const looked = (await look(() => undefined)) ?? []
  if (looked.some(({ isSound }) => !isSound)) {
    $copyCheck.set({ kind: 'checked', copies: looked, offsetMin: getDevice().now().offsetMin })
  }
  const helpful = looked.filter(({ isSound, bringsBack }) => isSound && bringsBack > 0)
  $copiesOffered.set(
    helpful
      .toSorted((a, b) => b.bringsBack - a.bringsBack || b.madeAt - a.madeAt)
      .map(
        ({ id, madeAt, records, bringsBack }): CopyOffered => ({
          id,
          madeAt,
          records,
          bringsBack,
          take: () => takeCopy(id),
        }),
      ),
  )
}

/** Adds what a copy holds to what is here; a copy of how it is now is written first. */
async function takeCopy(id: string): Promise<void> {
  const { journal, now } = getDevice()
  const copies = await copiesHere()
  const facts = await copies?.read(id)
  if (!facts) return $copyCheck.set({ kind: 'not-taken' })
  await copies?.take(now().at)
  const merged = await journal.merge(facts)
  if (merged.ok) return
  $copyCheck.set({ kind: 'not-taken' })
  await noteProblem(merged.problem)
}

async function look(tell: (share: number) => void): Promise<readonly LookedCopy[] | undefined> {
  return (await copiesHere())?.look(getDevice().now().at, tell)
}

async function copiesHere(): Promise<Copies | undefined> {
  return getDevice()
    .copies?.()
    .catch(() => undefined)
}
