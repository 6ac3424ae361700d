import { atom } from 'nanostores'
import type { StorageProblem } from '#device/journal.ts'
import type { Id } from '#domain/id.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { hookOf } from '#domain/review/own-card.ts'
import { rowRules } from '#domain/rows.ts'
import { getDevice } from '#stores/device.ts'
import { createDraftKeeper, type DraftKeeper } from '#stores/drafts/keeper.ts'
import { randomName } from '#stores/random-name.ts'
import { createReading } from '#stores/unread.ts'

/** A learner's own hook on the card whose answer is shown, and what they are writing of it. */
export interface HookDesk {
  readonly card: Id
  /** As it is kept; empty where there is none. */
  readonly hook: string
  /** What is being written; absent while nothing is. */
  readonly text?: string
  /** They asked to write it; a draft opens by itself. */
  readonly isAsked?: true
  /** What was just done, said once. */
  readonly said?: 'kept' | 'taken-off' | 'undone'
  /** What can be taken back. */
  readonly last?: Fact
  readonly problem?: StorageProblem
}

/** The hook of the card whose answer is shown; nothing until it is read. */
export const $hook = atom<HookDesk | undefined>(undefined)

let keeper: DraftKeeper | undefined

/** Reads a card's hook, and what was begun and not kept yet: then it is open as it was left. Returns the way to leave it. */
export function openHook(card: Id): () => void {
  const { journal, drafts, chance } = getDevice()
  const name = draftName(card)
  const { again, stop } = createReading(async (isPast) => {
    const [row, draft] = await Promise.all([journal.row(`hook:${card}`), drafts.read(name)])
    if (isPast()) return
    keeper = createDraftKeeper(drafts, {
      name,
      found: draft ? [draft] : [],
      apart: () => `${name}.${randomName(chance)}`,
    })
    $hook.set({ card, hook: hookOf(row) ?? '', ...(draft ? { text: draft.text } : {}) })
  })
  void again()
  // What is being written stays as it is: only what could not be read is looked for again.
  const stopWatching = journal.watch(() => {
    if (!$hook.get()) void again()
  })
  return () => {
    stop()
    stopWatching()
    keeper?.leave()
    keeper = undefined
    $hook.set(undefined)
  }
}

/** What is typed is on its way to the disk: the page may not be looked at again. */
export async function flushHook(): Promise<void> {
  await keeper?.flush()
}

/** The page goes: what was typed is handed over at once. */
export function leaveHook(): void {
  keeper?.leave()
}

/** Begins to write on the hook that there is. */
export function writeHook(): void {
  const now = $hook.get()
  if (now) $hook.set({ ...settled(now), text: now.text ?? now.hook, isAsked: true })
}

/** What is typed is on this device as it is typed. */
export function typeHook(text: string): void {
  const now = $hook.get()
  if (!now) return
  $hook.set({ ...settled(now), text })
  keeper?.keep(() => text)
}

/** Keeps what was typed as the hook; nothing typed takes the hook off. On a problem it stays as it was typed. */
export async function keepHook(): Promise<void> {
  const now = $hook.get()
  const hook = now?.text?.trim()
  if (!now || hook === undefined) return
  if (hook === now.hook) return dropHook()
  const kept = await getDevice().journal.append([{ kind: 'card.noted', card: now.card, hook }])
  if (!kept.ok) return $hook.set({ ...settled(now), problem: kept.problem })
  await keeper?.remove()
  show(now.card, hook, hook === '' ? 'taken-off' : 'kept', kept.value[0])
}

/** Throws away what was typed; the hook stays as it was. */
export async function dropHook(): Promise<void> {
  const now = $hook.get()
  if (!now) return
  const { text: _text, isAsked: _asked, ...rest } = settled(now)
  $hook.set(rest)
  await keeper?.remove()
}

/** Takes back what was just kept. */
export async function undoHook(): Promise<void> {
  const now = $hook.get()
  if (!now?.last) return
  const { journal } = getDevice()
  const kept = await journal.append([undoOf(rowRules, now.last)])
  if (!kept.ok) return $hook.set({ ...settled(now), problem: kept.problem })
  show(now.card, hookOf(await journal.row(`hook:${now.card}`)) ?? '', 'undone')
}

/** Where an unfinished hook lies on this device. */
export function draftName(card: Id): string {
  return `hook:${card}`
}

/** Only where that card is still the one looked at. */
function show(card: Id, hook: string, said: NonNullable<HookDesk['said']>, last?: Fact): void {
  if ($hook.get()?.card === card) $hook.set({ card, hook, said, ...(last ? { last } : {}) })
}

function settled({ said: _said, last: _last, problem: _problem, ...rest }: HookDesk): HookDesk {
  return rest
}
