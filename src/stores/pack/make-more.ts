import type { LocalDate } from '#domain/local-date.ts'
import { cleanOwn, idOfOwn, type OwnItem, withoutKey } from '#domain/pack/own.ts'
import { checkOwn, tidyOwn } from '#domain/pack/own-check.ts'
import { ownItem } from '#domain/pack/own-shape.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import { newRevealCode } from '#domain/pack/reveal-code.ts'
import { ownLine } from '#messages/pack-make.ts'
import { ownToPutRight } from '#messages/pack-make-own.ts'
import { ruleProblem } from '#messages/pack-make-rules.ts'
import type { SaidFault } from './make-check.ts'
import type { PackDraft } from './make-draft.ts'
import { readRules } from './make-rules.ts'

/** A pack with all that its tutor wrote and asks for, and what of it stays with the tutor. */
export interface FullPack {
  readonly body: PackBody
  readonly keys?: readonly OwnItem[]
  readonly code?: string
}

/** What stands in the way in own items and rules, each as it is said. `draft` holds only items that are still there. */
export function moreFaults(draft: PackDraft, today: LocalDate): readonly SaidFault[] {
  const own = ownIn(draft)
  const found = checkOwn(own, draft.typed).filter(({ level, isAlso }) => level === 'fault' && !isAlso)
  const { faults } = readRules(draft, { today, hasKey: own.some(hasSecret) })
  return [
    ...own.flatMap((item): readonly SaidFault[] => {
      const id = idOfOwn(item)
      const count = found.filter((fault) => fault.item === id).length
      return count === 0
        ? []
        : [{ field: 'own', reason: { kind: 'said', at: id, said: ownToPutRight(ownLine(item), count) } }]
    }),
    ...faults.map(
      ({ field, pool, problem }): SaidFault => ({
        field: 'rules',
        reason: {
          kind: 'said',
          at: pool === undefined ? `rule-${field}` : `pool-${pool}-take`,
          said: ruleProblem(problem, pool),
        },
      }),
    ),
  ]
}

/** The pack with its own items and its rules, where there are any: without them it stays what it was. */
export async function completePack(
  body: PackBody,
  draft: PackDraft,
  { today, chance }: { readonly today: LocalDate; readonly chance: (limit: number) => number },
): Promise<FullPack> {
  const own = ownIn(draft).map((item) => cleanOwn(tidyOwn(item)))
  const hasKey = own.some(hasSecret)
  const { rules } = readRules(draft, { today, hasKey })
  const withRules: PackBody = { ...body, ...(rules ? { rules } : {}) }
  if (own.length === 0) return { body: withRules }
  const { key } = draft.rules
  if (key === 'pack' || !hasKey) return { body: { ...withRules, own } }
  const sent = { ...withRules, own: own.map(withoutKey) }
  if (key === 'tutor') return { body: { ...sent, key: { kind: 'tutor' } }, keys: own }
  const { sealKey } = await import('#formats/seal.ts')
  const code = newRevealCode(chance)
  return { body: { ...sent, key: { kind: 'code', sealed: await sealKey(own, code) } }, keys: own, code }
}

/** What the tutor wrote and has in the pack, in its order. */
export function ownIn({ own, items }: Pick<PackDraft, 'own' | 'items'>): readonly OwnItem[] {
  const byId = new Map(own.map((item) => [idOfOwn(item), item]))
  return items.flatMap((id) => byId.get(id) ?? [])
}

/** Own items of a draft that some other hand may have written. */
export function soundOwn(own: readonly unknown[]): readonly OwnItem[] {
  // `ownItem` has checked the shape.
  return own.filter((item) => ownItem(item)) as readonly OwnItem[]
}

/** Cards have no key, and a writing that is marked by nothing in particular has none either. */
function hasSecret(item: OwnItem): boolean {
  return item.kind === 'question' || (item.kind === 'writing' && item.writing.looksFor.length > 0)
}
