import { atom } from 'nanostores'
import type { PlacedFinding } from '#domain/guard/find-in-record.ts'
import { findPersonal } from '#domain/guard/find-personal.ts'
import type { OwnNames } from '#domain/guard/names-row.ts'
import { isSameThing, standIns, withStandIns } from '#domain/guard/replace.ts'
import { placeholderText } from '#messages/guard.ts'
import { getDevice } from '#stores/device.ts'

/** A text that is about to be sent and is in no entry of the log. */
export interface TextOut {
  /** Names it for as long as the page lives. */
  readonly id: string
  /** Where it was typed, in words. */
  readonly where: string
  readonly text: string
}

/** The gate before such texts leave: shut, or open with what was found in them. */
export type TextsView =
  | { readonly kind: 'closed' }
  | {
      readonly kind: 'open'
      readonly texts: readonly TextOut[]
      /** What is still to be settled, each with the text it stands in; empty once all is. */
      readonly found: readonly FoundInText[]
      /** Does again what was asked for. */
      readonly goOn: () => void
    }

/** Something in such a text that may be personal data, and what could stand there. */
export interface FoundInText {
  readonly text: TextOut
  readonly finding: PlacedFinding
  readonly standIn: string
}

/** The gate of this page for texts that are in no entry. */
export const $textsGate = atom<TextsView>({ kind: 'closed' })

/** What was decided on this page, by the name of a text and what it said: never kept, so that another page asks anew. */
const replaced = new Map<string, string>()
const kept = new Set<string>()

/**
 * Asked before texts leave that are in no entry: the answers to a pack. Returns the texts as they may leave; nothing
 * where the gate has opened, and `goOn` is called once all is settled and the person says so. Without `goOn` the gate
 * stays shut.
 */
export async function passTexts(
  texts: readonly TextOut[],
  goOn?: () => void,
): Promise<readonly TextOut[] | undefined> {
  const now = asDecided(texts)
  const found = await lookOverTexts(now)
  if (found.length === 0) return now
  if (goOn) $textsGate.set({ kind: 'open', texts, found, goOn })
  return undefined
}

/** Texts with what was put into them on this page. */
export function asDecided(texts: readonly TextOut[]): readonly TextOut[] {
  return texts.map((one) => ({ ...one, text: replaced.get(keyOf(one)) ?? one.text }))
}

/** Puts the stand-in there, wherever the same thing stands in what is to be sent. */
export async function replaceInTexts({ finding, standIn }: FoundInText): Promise<void> {
  const view = $textsGate.get()
  if (view.kind !== 'open') return
  for (const one of view.texts) {
    const here = view.found.filter(
      ({ text, finding: other }) => text.id === one.id && isSameThing(other, finding),
    )
    const [now] = asDecided([one])
    if (here.length === 0 || !now) continue
    const stands = here.map((each) => ({ finding: each.finding, text: standIn }))
    replaced.set(keyOf(one), withStandIns(now.text, stands))
  }
  await again()
}

/** Lets it leave as it was typed. */
export async function keepInTexts({ finding }: FoundInText): Promise<void> {
  kept.add(finding.text)
  await again()
}

/** Shuts the gate; nothing leaves. */
export function leaveTexts(): void {
  $textsGate.set({ kind: 'closed' })
}

/** All is settled: what was asked for is done again. */
export function goOnFromTexts(): void {
  const view = $textsGate.get()
  if (view.kind !== 'open' || view.found.length > 0) return
  leaveTexts()
  view.goOn()
}

async function again(): Promise<void> {
  const view = $textsGate.get()
  if (view.kind !== 'open') return
  $textsGate.set({ ...view, found: await lookOverTexts(asDecided(view.texts)) })
}

async function lookOverTexts(texts: readonly TextOut[]): Promise<readonly FoundInText[]> {
  const names = ((await getDevice().journal.row('names:own'))?.state as OwnNames | undefined)?.names ?? []
  const found = texts.flatMap((text) =>
    findPersonal(text.text, { names })
      .filter((finding) => !kept.has(finding.text))
      .map((finding) => ({ text, finding: { ...finding, place: { field: text.id }, within: text.text } })),
  )
  const stands = standIns(
    found.map(({ finding }) => finding),
    texts.map(({ text }) => text),
    placeholderText,
  )
  return found.map((one, at) => ({ ...one, standIn: stands[at]?.text ?? '' }))
}

function keyOf({ id, text }: TextOut): string {
  return `${id}\n${text}`
}
