import { localDateOf } from '#domain/local-date.ts'
import { type PackFault, parsePack } from '#domain/pack/check-pack.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Moment } from '#domain/time.ts'
import { readTypedDate } from '#domain/typed-date.ts'
import type { NamesFault } from '#messages/pack-problems.ts'
import type { PackDraft } from './make-draft.ts'
import { namesFaults, readNames } from './make-names.ts'

/** What stands in the way of making a pack, at one field. */
export type MakeFault = PackFault | NamesFault | SaidFault

/** What is wrong with own items or rules, as it is said: their words come with them, when they are used. */
export interface SaidFault {
  readonly field: 'own' | 'rules'
  /** `at`: the own item, or the id of the rule’s field; `said`: a sentence without its full stop. */
  readonly reason: { readonly kind: 'said'; readonly at: string; readonly said: string }
}

/** A pack that may be made, and who should answer it. */
export interface CheckedPack {
  readonly body: PackBody
  readonly names: readonly string[]
}

/** Fields as they stand on the page, from the top. */
const ORDER: readonly MakeFault['field'][] = [
  'items',
  'own',
  'title',
  'instructions',
  'from',
  'due',
  'reply',
  'names',
  'rules',
]

/** Makes of a form the pack it asks for, or all that stands in the way, in the order of the page. `more`: of own items and rules. */
export function checkDraft(
  draft: PackDraft,
  now: Moment,
  more: readonly SaidFault[] = [],
): Result<CheckedPack, readonly MakeFault[]> {
  const { names } = readNames(draft.names)
  const due = readTypedDate(draft.due)
  const form = { ...draft, due: due.kind === 'none' ? draft.due : due.date }
  const pack = parsePack(form, { today: localDateOf(now), madeMinute: Math.floor(now.at / 60_000) })
  const faults: readonly MakeFault[] = [...(pack.ok ? [] : pack.problem), ...namesFaults(names), ...more]
  if (!pack.ok || faults.length > 0)
    return fail(faults.toSorted((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field)))
  return ok({ body: pack.value, names })
}
