import type { Question } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import { canonicalJson, copyJson } from '#domain/journal/json.ts'
import { idOfOwn, isOwnItem, type OwnItem, withoutKey } from './own.ts'
import type { PackBody } from './pack.ts'
import type { Pool } from './rules.ts'

/**
 * Whether a pack's own items and rules hang together: each own item is named once and has words; where the key is kept
 * elsewhere, nothing of it is in them, and elsewhere every question can be marked; pools draw fewer than they hold, and
 * no item twice.
 */
export function isSoundPack({ items, own = [], key, rules }: PackBody): boolean {
  const ids = own.map(idOfOwn)
  return (
    new Set(ids).size === ids.length &&
    ids.every((id) => items.includes(id)) &&
    items.every((item) => !isOwnItem(item) || ids.includes(item)) &&
    own.every((one) => hasWords(one) && (key ? isWithoutKey(one) : hasKey(one))) &&
    arePoolsSound(items, rules?.pools ?? [])
  )
}

/** Whether an own item can be marked as it stands: of a question, whether some answer is right. */
export function hasKey(own: OwnItem): boolean {
  return own.kind !== 'question' || isMarkable(own.question)
}

function isWithoutKey(own: OwnItem): boolean {
  return canonicalJson(copyJson(own) ?? null) === canonicalJson(copyJson(withoutKey(own)) ?? null)
}

function hasWords(own: OwnItem): boolean {
  if (own.kind === 'question') return own.question.stem !== ''
  return own.kind === 'writing' ? own.writing.prompt !== '' : own.card.front !== '' && own.card.back !== ''
}

/** An order and a number are always right in one way. */
function isMarkable(question: Question): boolean {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return question.options.some(({ right }) => right)
    case 'order':
      return question.entries.length > 1
    case 'match':
      return question.left.length > 0 && question.left.every(({ to }) => isOne(question.right, to))
    case 'classify':
      return question.things.length > 0 && question.things.every(({ bin }) => isOne(question.bins, bin))
    case 'cloze':
      return question.gaps.every((gap) =>
        gap.way === 'pick' ? gap.options.some(({ right }) => right) : gap.accept.length > 0,
      )
    case 'short':
      return question.accept.length > 0
    case 'numeric':
      return true
  }
}

function isOne(parts: readonly { readonly id: Id }[], id: Id): boolean {
  return parts.some((part) => part.id === id)
}

function arePoolsSound(items: readonly Id[], pools: readonly Pool[]): boolean {
  const pooled = pools.flatMap(({ of }) => of)
  return (
    new Set(pooled).size === pooled.length &&
    pooled.every((item) => items.includes(item)) &&
    pools.every(({ take, of }) => take < of.length)
  )
}
