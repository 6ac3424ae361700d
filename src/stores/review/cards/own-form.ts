import { atom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import type { CardLine } from '#domain/review/cards/card-line.ts'
import { type Cloze, withGap } from '#domain/review/cards/cloze.ts'
import {
  asksElse,
  fieldsOf,
  NO_FIELDS,
  type OwnFields,
  type OwnProblem,
  parseOwn,
} from '#domain/review/cards/own-fields.ts'
import { isOwnCard, type OwnCard, ownCardId, ownCardOf } from '#domain/review/own-card.ts'
import type { Taught } from '#domain/review/shown-card.ts'
import { getDevice } from '#stores/device.ts'
import { createDraftKeeper, type DraftKeeper, type DraftKeeping } from '#stores/drafts/keeper.ts'
import { randomName } from '#stores/random-name.ts'
import { noteProblem } from '#stores/storage.ts'
import { moveOn, sayDone } from './deeds.ts'
import { taughtIn } from './one.ts'
import { begunCards, ownDraftName, type StoredOwn, writeOwnDraft } from './own-draft.ts'
import { loadBuiltIn } from './read-lines.ts'

/** An own card as it is being written. */
export interface Writing {
  readonly kind: 'writing'
  readonly id: Id
  readonly fields: OwnFields
  /** The sentence it is made of; empty for none. */
  readonly sentence: string
  /** What the card says now; absent for a new one. */
  readonly was?: OwnCard
  /** Its author says that it asks for something else now. */
  readonly asksElse: boolean
  /** What is seen was typed before and not saved. */
  readonly isLeft: boolean
  /** Where the sentence stands. */
  readonly taught?: Taught
  readonly problems: readonly OwnProblem[]
  /** How often saving was tried: each time the way leads to what is to be put right. */
  readonly tries: number
  readonly isSaving: boolean
  readonly isNotKept: boolean
  readonly keeping: DraftKeeping
  /** Another card that asks the same. */
  readonly double?: CardLine
}

/** What is seen of the form. */
export type OwnView =
  | { readonly kind: 'opening' }
  /** No own card has this id. */
  | { readonly kind: 'unknown' }
  | Writing
  | {
      readonly kind: 'saved'
      readonly id: Id
      readonly isNew: boolean
      readonly front: string
      readonly taught?: Taught
    }

/** What the form is opened for: a card written or begun before, or a new one with what is known of it. */
export type OwnOpening =
  | { readonly kind: 'edit'; readonly id: Id }
  | { readonly kind: 'new'; readonly section: Id; readonly text: string }

/** The form of an own card. */
export const $ownForm = atom<OwnView>({ kind: 'opening' })

let keeper: DraftKeeper | undefined
let unlisten: (() => void) | undefined
let opened = 0

/** Opens the form. `units` are the ids of all units: a section's card belongs to the unit that teaches it. */
export async function openOwnForm(opening: OwnOpening, units: readonly Id[]): Promise<void> {
  closeOwnForm()
  opened += 1
  const mine = opened
  const device = getDevice()
  const id = opening.kind === 'edit' ? opening.id : ownCardId(randomName(device.chance))
  const [row, begun] = await Promise.all([
    device.journal.row(`own:${id}`),
    opening.kind === 'edit' ? begunCards(device.drafts, id) : [],
  ])
  if (mine !== opened) return
  const was = ownCardOf(row)
  const [left] = begun
  if (opening.kind === 'edit' && ((!was && !left) || !isOwnCard(id))) return $ownForm.set({ kind: 'unknown' })
  const start = left?.stored ?? startOf(opening, was, units)
  const name = left?.name ?? ownDraftName(id)
  const made = createDraftKeeper(device.drafts, {
    name,
    found: begun,
    apart: () => ownDraftName(id, randomName(device.chance)),
  })
  keeper = made
  unlisten = made.$keeping.listen((keeping) => update({ keeping }))
  $ownForm.set({
    kind: 'writing',
    id,
    fields: start.fields,
    sentence: start.sentence,
    asksElse: start.asksElse,
    ...(was ? { was } : {}),
    isLeft: left !== undefined,
    problems: [],
    tries: 0,
    isSaving: false,
    isNotKept: false,
    keeping: 'untouched',
  })
  const section = start.fields.section || undefined
  const taught = section && (await taughtIn(device, section, (await loadBuiltIn(device)) ?? []))
  if (mine === opened && taught) update({ taught })
}

/** Leaves the form; what is typed goes to the disk. */
export function closeOwnForm(): void {
  unlisten?.()
  void keeper?.flush()
  keeper = undefined
  $ownForm.set({ kind: 'opening' })
}

/** Something is typed or chosen; it is on the disk soon. */
export function fillOwn(change: Partial<OwnFields> | { readonly asksElse: boolean }): void {
  const view = $ownForm.get()
  if (view.kind !== 'writing') return
  const isMeaning = 'asksElse' in change
  const next = {
    fields: isMeaning ? view.fields : { ...view.fields, ...change },
    asksElse: isMeaning ? change.asksElse : view.asksElse,
  }
  const { double: _double, ...rest } = view
  const isOther = next.fields.front !== view.fields.front
  $ownForm.set({ ...(isOther ? rest : view), ...next, isNotKept: false })
  keepDraft()
}

/** Asks with a gap: the words of the sentence from one place to another are the answer. */
export function leaveOut(from: number, to: number): Cloze | undefined {
  const view = $ownForm.get()
  const cloze = view.kind === 'writing' ? withGap(view.sentence, from, to) : undefined
  if (cloze) fillOwn(cloze)
  return cloze
}

/** Lets the whole sentence be the answer again. */
export function answerWhole(): void {
  const view = $ownForm.get()
  if (view.kind === 'writing') fillOwn({ front: '', back: view.sentence })
}

/** Another card asks the same: that is said beside the field. */
export function sayDouble(front: string, double: CardLine | undefined): void {
  const view = $ownForm.get()
  if (view.kind !== 'writing' || view.fields.front !== front) return
  const { double: _double, ...rest } = view
  $ownForm.set(double ? { ...rest, double } : rest)
}

/** Saves. Where the journal did not take it, or something is to be put right, the form stays as it is. */
export async function saveOwn(): Promise<void> {
  const view = $ownForm.get()
  if (view.kind !== 'writing' || view.isSaving) return
  const parsed = parseOwn(view.fields)
  const tries = view.tries + 1
  if (!parsed.ok) return update({ problems: parsed.problem, tries, isNotKept: false })
  update({ isSaving: true, problems: [], isNotKept: false })
  const { id, was, taught } = view
  const raised = was && view.asksElse && asksElse(was, parsed.value) ? 1 : 0
  const edition = (was?.edition ?? 1) + raised
  const kept = await getDevice().journal.append([
    { kind: 'card.written', card: id, edition, ...parsed.value },
  ])
  if (!kept.ok) {
    update({ isSaving: false, isNotKept: true, tries })
    return noteProblem(kept.problem)
  }
  const now = $ownForm.get()
  // What was typed while it was written there is a draft of what comes next.
  if (now.kind === 'writing' && now.fields !== view.fields) return update({ isSaving: false })
  await keeper?.remove()
  moveOn()
  sayDone(kept.value)
  const { front } = parsed.value
  $ownForm.set({ kind: 'saved', id, isNew: !was, front, ...(taught ? { taught } : {}) })
}

/** Forgets what was typed; what the card says stays. */
export async function throwAwayOwn(): Promise<void> {
  await keeper?.remove()
}

/** What is typed goes to the disk now. */
export async function flushOwn(): Promise<void> {
  await keeper?.flush()
}

/** What is typed goes to the disk before this call is over. */
export function leaveOwn(): void {
  keeper?.leave()
}

function startOf(opening: OwnOpening, was: OwnCard | undefined, units: readonly Id[]): StoredOwn {
  if (was) return { fields: fieldsOf(was), sentence: '', asksElse: false }
  const { section, text } = opening.kind === 'new' ? opening : { section: '', text: '' }
  const unit = units.find((one) => one === section.split('.')[0]) ?? ''
  return { fields: { ...NO_FIELDS, back: text, unit, section }, sentence: text, asksElse: false }
}

function keepDraft(): void {
  const view = $ownForm.get()
  if (view.kind !== 'writing') return
  const { fields, sentence, asksElse: isElse } = view
  keeper?.keep((follows) =>
    writeOwnDraft({ fields, sentence, asksElse: isElse, ...(follows === undefined ? {} : { follows }) }),
  )
}

function update(change: Partial<Omit<Writing, 'kind'>>): void {
  const view = $ownForm.get()
  if (view.kind === 'writing') $ownForm.set({ ...view, ...change })
}
