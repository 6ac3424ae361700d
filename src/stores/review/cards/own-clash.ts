import type { Id } from '#domain/id.ts'
import { fieldsOf, type OwnFields, sameFields } from '#domain/review/cards/own-fields.ts'
import { type OwnCard, ownCardOf } from '#domain/review/own-card.ts'
import { getDevice } from '#stores/device.ts'
import { keepDraft } from './own-keeping.ts'
import { $ownForm, type OwnClash, updateOwn, type Writing } from './own-view.ts'

/** What the journal has of an own card now. */
export async function ownNow(id: Id): Promise<OwnCard | undefined> {
  return ownCardOf(await getDevice().journal.row(`own:${id}`))
}

/**
 * What a card says elsewhere, where that is not what the typed words were begun from: to be shown beside them before
 * they are saved over it. Nothing where both say the same.
 */
export function clashOf(
  { base, fields }: Pick<Writing, 'base' | 'fields'>,
  now: OwnCard | undefined,
): OwnClash | undefined {
  if (!now) return base && { other: base, isRemoved: true }
  const other = fieldsOf(now)
  const isRemoved = now.removed === true
  if (!isRemoved && (sameFields(other, fields) || (base && sameFields(other, base)))) return undefined
  return { other, isRemoved }
}

/** Whether a person was shown this already: then saving is what they want. */
export function isShown(clash: OwnClash, { clash: shown }: Pick<Writing, 'clash'>): boolean {
  return shown !== undefined && shown.isRemoved === clash.isRemoved && sameFields(shown.other, clash.other)
}

/** Looks whether the card was changed elsewhere. Where nothing is typed yet, the form follows. */
export async function lookElsewhere(): Promise<void> {
  const asked = $ownForm.get()
  if (asked.kind !== 'writing' || asked.isSaving) return
  const now = await ownNow(asked.id)
  const view = $ownForm.get()
  if (view.kind !== 'writing' || view.id !== asked.id || view.isSaving) return
  const clash = clashOf(view, now)
  if (clash && isShown(clash, view)) return
  const { clash: _clash, was: _was, ...rest } = view
  const known: Writing = { ...rest, ...(now ? { was: now } : {}) }
  const isUntouched = view.base !== undefined && sameFields(view.fields, view.base)
  if (clash && isUntouched && !clash.isRemoved) {
    $ownForm.set({ ...known, fields: clash.other, base: clash.other, isFollowed: true })
  } else $ownForm.set(clash ? { ...known, clash } : known)
}

/** Puts the other words into the form; `goBackToMine` has what was typed again. */
export function takeOther(): void {
  const view = $ownForm.get()
  if (view.kind !== 'writing' || !view.clash) return
  settle(view.clash.other, { ...view.clash, mine: view.fields })
}

/** Puts back what was typed before the other words were taken. */
export function goBackToMine(): void {
  const view = $ownForm.get()
  if (view.kind !== 'writing' || !view.clash?.mine) return
  const { mine, ...clash } = view.clash
  settle(mine, clash)
}

function settle(fields: OwnFields, clash: OwnClash): void {
  updateOwn({ fields, clash, isNotKept: false })
  keepDraft()
}
