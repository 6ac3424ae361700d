import type { Id } from '#domain/id.ts'
import { idOfOwn, type OwnItem } from '#domain/pack/own.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import { NO_RULES, type PackDraft } from './make-draft.ts'
import { newIdOf, withId } from './make-own-ids.ts'
import { draftRulesOf } from './make-rules.ts'

/**
 * A copy with the rules and own items of the pack it is of. Its own items get new ids, unless `isKept`: then one
 * that is changed goes out as its next edition. `keys` are the whole items where the pack has them without.
 */
export function copyMore(
  draft: PackDraft,
  body: PackBody,
  { keys, isKept }: { readonly keys: readonly OwnItem[] | undefined; readonly isKept: boolean },
): PackDraft {
  const whole = new Map(keys?.map((item) => [idOfOwn(item), item]))
  const renamed = new Map<Id, Id>()
  const own = (body.own ?? []).map((item) => {
    const id = idOfOwn(item)
    if (isKept) return whole.get(id) ?? item
    const next = newIdOf(item.kind)
    renamed.set(id, next)
    return withId(whole.get(id) ?? item, next)
  })
  const rename = (id: Id): Id => renamed.get(id) ?? id
  const rules = draftRulesOf(body.rules, body.key?.kind ?? 'pack')
  return {
    ...draft,
    items: draft.items.map(rename),
    own,
    sent: isKept ? Object.fromEntries(own.map((item) => [idOfOwn(item), editionOf(item)])) : {},
    rules: {
      ...NO_RULES,
      ...rules,
      pools: (rules.pools ?? []).map(({ take, of }) => ({ take, of: of.map(rename) })),
    },
  }
}

function editionOf(item: OwnItem): number {
  if (item.kind === 'question') return item.question.edition
  return item.kind === 'writing' ? item.writing.edition : item.card.edition
}
