import { atom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import { type OwnProblem, tooLong } from '#domain/review/cards/own-fields.ts'
import { getDevice } from '#stores/device.ts'
import { createDraftKeeper, type DraftKeeper, type DraftKeeping } from '#stores/drafts/keeper.ts'
import { randomName } from '#stores/random-name.ts'
import { noteProblem } from '#stores/storage.ts'
import { sayDone } from './deeds.ts'

/** A hook as it is being typed. */
export interface HookForm {
  readonly card: Id
  readonly text: string
  /** What is typed came from a draft that was left. */
  readonly isLeft: boolean
  readonly problems: readonly OwnProblem[]
  readonly state: 'typing' | 'saving' | 'saved' | 'not-kept'
  readonly keeping: DraftKeeping
}

/** The hook that is being typed; undefined while it is read. */
export const $hookForm = atom<HookForm | undefined>(undefined)

let keeper: DraftKeeper | undefined

/** Opens the field for a card's hook, with what is kept or was typed and not kept. Returns the way to stop. */
export function followHook(card: Id, kept: string): () => void {
  let isStopped = false
  let unlisten: (() => void) | undefined
  const { drafts, chance } = getDevice()
  const open = async () => {
    const name = draftName(card)
    const left = await drafts.read(name).catch(() => undefined)
    if (isStopped) return
    const made = createDraftKeeper(drafts, {
      name,
      found: left ? [left] : [],
      apart: () => `${name}:${randomName(chance)}`,
    })
    keeper = made
    const isLeft = left !== undefined && left.text !== kept
    const text = left?.text ?? kept
    $hookForm.set({ card, text, isLeft, problems: [], state: 'typing', keeping: 'untouched' })
    unlisten = made.$keeping.listen((keeping) => update({ keeping }))
  }
  void open()
  return () => {
    isStopped = true
    unlisten?.()
    void keeper?.flush()
    keeper = undefined
    $hookForm.set(undefined)
  }
}

/** What is typed; it is on the disk soon. */
export function typeHook(text: string): void {
  update({ text, state: 'typing', problems: tooLong('hook', text) })
  keeper?.keep(() => text)
}

/** Keeps the hook where it says something else than what is kept; empty text takes it off. */
export async function saveHook(before: string): Promise<void> {
  const form = $hookForm.get()
  if (!form || form.state === 'saving') return
  const hook = form.text.toWellFormed().trim()
  const problems = tooLong('hook', hook)
  if (problems.length > 0) return update({ problems })
  if (hook === before) return update({ state: 'saved' })
  update({ state: 'saving', problems: [] })
  const kept = await getDevice().journal.append([{ kind: 'card.noted', card: form.card, hook }])
  if (!kept.ok) {
    update({ state: 'not-kept' })
    return noteProblem(kept.problem)
  }
  sayDone(kept.value)
  const isSame = $hookForm.get()?.text === form.text
  if (isSame) await keeper?.remove()
  update({ state: isSame ? 'saved' : 'typing', isLeft: false })
}

/** What is typed goes to the disk now. */
export async function flushHook(): Promise<void> {
  await keeper?.flush()
}

/** What is typed goes to the disk before this call is over. */
export function leaveHook(): void {
  keeper?.leave()
}

function draftName(card: Id): string {
  return `card-hook:${card}`
}

function update(change: Partial<HookForm>): void {
  const form = $hookForm.get()
  if (form) $hookForm.set({ ...form, ...change })
}
