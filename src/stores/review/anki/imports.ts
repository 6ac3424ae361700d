import { atom, onMount } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { StorageProblem } from '#device/journal.ts'
import type { Fact, Happening } from '#domain/journal/fact.ts'
import { inForce, undoOf } from '#domain/journal/fold.ts'
import type { SettingState } from '#domain/journal/setting-row.ts'
import { IMPORT_SETTING, type ImportNote, importNoteOf } from '#domain/review/anki/as-device.ts'
import { countedTwice } from '#domain/review/anki/twice.ts'
import { ownCardOf } from '#domain/review/own-card.ts'
import { rowRules } from '#domain/rows.ts'
import { copyFirst } from '#stores/copy-first.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'

/** One import that can be taken back. */
export interface PastImport extends ImportNote {
  readonly device: string
}

/** What was brought so far; absent until it is known. */
export const $ankiImports = atom<readonly PastImport[] | undefined>(undefined)

/** Reviews that came by two ways and count twice. */
export type Doubles =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly facts: readonly Fact[] }
  | { readonly kind: 'settling' }
  | { readonly kind: 'settled'; readonly reviews: number }
  | { readonly kind: 'not-kept'; readonly problem: StorageProblem }

/** Whether two devices brought the same reviews before they met. */
export const $doubles = atom<Doubles>({ kind: 'none' })

/** What became of taking one back. */
export type TakingBack =
  | { readonly kind: 'idle' }
  /** And how much of it is written. */
  | { readonly kind: 'taking'; readonly device: string; readonly share: number }
  | { readonly kind: 'taken'; readonly name: string; readonly cards: number }
  | { readonly kind: 'not-kept'; readonly problem: StorageProblem }

/** The import that is being taken back, or was. */
export const $takingBack = atom<TakingBack>({ kind: 'idle' })

onMount($ankiImports, () => {
  void showImports()
})

/** Reads which imports there are. */
export async function showImports(): Promise<void> {
  const rows = await getDevice().journal.rows(`setting:${IMPORT_SETTING}`)
  $ankiImports.set(
    rows.flatMap(({ subject, state }) => {
      // `setting:` rows are written by `stepSetting` alone.
      const note = importNoteOf((state as SettingState).value)
      return note ? [{ ...note, device: subject.slice(`setting:${IMPORT_SETTING}`.length) }] : []
    }),
  )
}

/** Looks for reviews that count twice. Goes through everything there is, where anything was ever brought. */
export async function lookForDoubles(): Promise<void> {
  const { journal } = getDevice()
  const imports = new Set(($ankiImports.get() ?? []).map(({ device }) => device))
  if (imports.size === 0 || $doubles.get().kind !== 'none') return
  const facts = countedTwice(await journal.facts(), imports)
  if (facts.length > 0) $doubles.set({ kind: 'found', facts })
}

/** Lets each review that came by two ways count once. */
export async function countOnce(): Promise<void> {
  const doubles = $doubles.get()
  if (doubles.kind !== 'found') return
  $doubles.set({ kind: 'settling' })
  const device = getDevice()
  const undone = await copyFirst(device)
    .then(() => device.journal.append(doubles.facts.map((fact) => undoOf(rowRules, fact))))
    .catch((error: unknown) => {
      $doubles.set(doubles)
      throw error
    })
  if (undone.ok) return $doubles.set({ kind: 'settled', reviews: doubles.facts.length })
  $doubles.set({ kind: 'not-kept', problem: undone.problem })
  await noteProblem(undone.problem)
}

/**
 * Takes an import back as a whole. A card that was studied or changed here since goes off the list with its history
 * kept; everything else is as if it had never come.
 */
export async function takeBack(past: PastImport): Promise<void> {
  const say = (share: number) => $takingBack.set({ kind: 'taking', device: past.device, share })
  say(0)
  const device = getDevice()
  const undone = await copyFirst(device)
    .then(() => undosOf(device, past.device))
    .then((undos) => device.journal.append(undos, say))
    .catch((error: unknown) => {
      $takingBack.set({ kind: 'idle' })
      throw error
    })
  if (!undone.ok) {
    $takingBack.set({ kind: 'not-kept', problem: undone.problem })
    return noteProblem(undone.problem)
  }
  $takingBack.set({ kind: 'taken', name: past.name, cards: past.cards })
  await showImports()
}

async function undosOf({ journal }: Device, imported: string): Promise<readonly Happening[]> {
  const counted = inForce(await journal.facts())
  const others = new Set(counted.filter(({ device }) => device !== imported).flatMap(cardOf))
  const mine = counted.filter(({ device }) => device === imported)
  const happenings = mine.map(async (fact): Promise<Happening> => {
    if (fact.kind !== 'card.written' || !others.has(fact.card)) return undoOf(rowRules, fact)
    const { edition, front, back, more, tags, unit, section } =
      ownCardOf(await journal.row(`own:${fact.card}`)) ?? fact
    return {
      kind: 'card.written',
      card: fact.card,
      edition,
      front,
      back,
      ...(more === undefined ? {} : { more }),
      tags,
      ...(unit === undefined ? {} : { unit }),
      ...(section === undefined ? {} : { section }),
      removed: true,
    }
  })
  return Promise.all(happenings)
}

function cardOf(fact: Fact): readonly string[] {
  return 'card' in fact ? [fact.card] : []
}
