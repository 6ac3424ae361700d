import type { Id } from '#domain/id.ts'
import { fieldsOf, NO_FIELDS } from '#domain/review/cards/own-fields.ts'
import { isOwnCard, type OwnCard, ownCardId } from '#domain/review/own-card.ts'
import { getDevice } from '#stores/device.ts'
import { createDraftKeeper } from '#stores/drafts/keeper.ts'
import { randomName } from '#stores/random-name.ts'
import { taughtIn } from './one.ts'
import { clashOf, lookElsewhere, ownNow } from './own-clash.ts'
import { begunCards, ownDraftName, type StoredOwn } from './own-draft.ts'
import { flushOwn, keepOwnBy } from './own-keeping.ts'
import { $ownForm, type OwnOpening, updateOwn } from './own-view.ts'
import { loadBuiltIn } from './read-lines.ts'

let stops: (() => void)[] = []
let opened = 0

/** Opens the form. `units` are the ids of all units: a section's card belongs to the unit that teaches it. */
export async function openOwnForm(opening: OwnOpening, units: readonly Id[]): Promise<void> {
  closeOwnForm()
  opened += 1
  const mine = opened
  const device = getDevice()
  const id = opening.kind === 'edit' ? opening.id : ownCardId(randomName(device.chance))
  const [was, begun] = await Promise.all([
    ownNow(id),
    opening.kind === 'edit' ? begunCards(device.drafts, id) : [],
  ])
  if (mine !== opened) return
  const [left] = begun
  if (opening.kind === 'edit' && ((!was && !left) || !isOwnCard(id))) return $ownForm.set({ kind: 'unknown' })
  const { fields, sentence, asksElse, base } = left?.stored ?? startOf(opening, was, units)
  const made = createDraftKeeper(device.drafts, {
    name: left?.name ?? ownDraftName(id),
    found: begun,
    apart: () => ownDraftName(id, randomName(device.chance)),
  })
  keepOwnBy(made)
  stops = [
    made.$keeping.listen((keeping) => updateOwn({ keeping })),
    device.journal.watch(() => void lookElsewhere()),
  ]
  // A draft of an earlier release does not say what it was begun from: then nothing is known to be changed since.
  const begunFrom = base ?? (was && fieldsOf(was))
  const started = { fields, ...(begunFrom ? { base: begunFrom } : {}) }
  const clash = was && clashOf(started, was)
  $ownForm.set({
    kind: 'writing',
    id,
    ...started,
    sentence,
    asksElse,
    ...(was ? { was } : {}),
    ...(clash ? { clash } : {}),
    isLeft: left !== undefined,
    isFollowed: false,
    problems: [],
    tries: 0,
    isSaving: false,
    isNotKept: false,
    keeping: 'untouched',
  })
  const section = fields.section || undefined
  const taught = section && (await taughtIn(device, section, (await loadBuiltIn(device)) ?? []))
  if (mine === opened && taught) updateOwn({ taught })
}

/** Leaves the form; what is typed goes to the disk. */
export function closeOwnForm(): void {
  for (const stop of stops) stop()
  stops = []
  void flushOwn()
  keepOwnBy(undefined)
  $ownForm.set({ kind: 'opening' })
}

function startOf(opening: OwnOpening, was: OwnCard | undefined, units: readonly Id[]): StoredOwn {
  if (was) return { fields: fieldsOf(was), sentence: '', asksElse: false }
  const { section, text } = opening.kind === 'new' ? opening : { section: '', text: '' }
  const unit = units.find((one) => one === section.split('.')[0]) ?? ''
  return { fields: { ...NO_FIELDS, back: text, unit, section }, sentence: text, asksElse: false }
}
