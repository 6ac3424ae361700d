import type { Id } from '#domain/id.ts'
import { canonicalJson, copyJson } from '#domain/journal/json.ts'
import {
  type Check,
  either,
  fields,
  id,
  isObject,
  limitedText,
  list,
  optional,
  whole,
} from '#domain/journal/shape.ts'
import type { ItemCodes } from '#domain/pack/item-codes.ts'
import { isOwnItem, type OwnItem } from '#domain/pack/own.ts'
import { ownItems } from '#domain/pack/own-shape.ts'
import { type KeyPlace, PACK_LIMITS, type PackBody } from '#domain/pack/pack.ts'
import { keyPlace, packRules } from '#domain/pack/pack-shape.ts'
import type { PackRules } from '#domain/pack/rules.ts'

/** A pack of version 2 as it travels: the site's items by code, its own by id, and pools by the places of both. */
export interface FullPack extends Omit<PackBody, 'items' | 'rules'> {
  readonly items: readonly ({ readonly code: string } | { readonly own: Id })[]
  readonly rules?: Omit<PackRules, 'pools'> & {
    readonly pools?: readonly { readonly take: number; readonly of: readonly number[] }[]
  }
  readonly own?: readonly OwnItem[]
  readonly key?: KeyPlace
}

const code: Check = (value) => typeof value === 'string' && /^[0-9a-f]{6}$/.test(value)

const places = optional(
  list(fields({ take: whole(1, PACK_LIMITS.items), of: list(whole(0, PACK_LIMITS.items - 1)) })),
)

const FULL = fields({
  title: limitedText(4_000),
  instructions: limitedText(4_000),
  from: limitedText(4_000),
  due: optional(limitedText(40)),
  reply: optional(limitedText(4_000)),
  madeMinute: whole(0, Number.MAX_SAFE_INTEGER),
  items: list(either(fields({ code }), fields({ own: id }))),
  rules: optional((value) => isObject(value) && rulesShape(value)),
  own: optional(ownItems),
  key: optional(keyPlace),
})

/** Whether a pack says more than version 1 can. */
export function hasMore({ rules, own, key }: PackBody): boolean {
  return rules !== undefined || own !== undefined || key !== undefined
}

/** A pack as it travels. Throws where an item is none of this site's and travels not in it. */
export function fullOf({ items, rules, ...rest }: PackBody, { codeOf }: ItemCodes): FullPack {
  const { pools, ...others } = rules ?? {}
  const sentPools = pools && {
    pools: pools.map(({ take, of }) => ({ take, of: of.map((one) => items.indexOf(one)) })),
  }
  return {
    ...rest,
    items: items.map((item) => {
      if (isOwnItem(item)) return { own: item }
      const known = codeOf(item)
      if (known === undefined) throw new Error(`${item} is no item of this site`)
      return { code: known }
    }),
    ...(rules ? { rules: { ...others, ...sentPools } } : {}),
  }
}

/** The text that a pack is named by and its link holds: the same wherever it is written. */
export function fullJson(full: FullPack): string {
  return canonicalJson(copyJson(full) ?? null)
}

/** Reads a pack as it travels; `undefined` where it is none. Total on any value. */
export function parseFull(value: unknown): FullPack | undefined {
  const copy = copyJson(value)
  if (!FULL(copy)) return undefined
  // `FULL` has checked the shape.
  const full = copy as unknown as FullPack
  const pools = full.rules?.pools ?? []
  const isSound = pools.every(
    ({ take, of }) => take < of.length && of.every((place) => place < full.items.length),
  )
  return isSound ? full : undefined
}

/** The pack as this site can give it, and the codes of what it does not have. A pool that draws no choice any more gives all it has. */
export function bodyOfSent(
  { items, rules, ...rest }: FullPack,
  idOf: ItemCodes['idOf'],
): { readonly body: PackBody; readonly unknownCodes: readonly string[] } {
  const ids = items.map((item) => ('own' in item ? item.own : idOf(item.code)))
  const { pools, ...others } = rules ?? {}
  const known = pools?.flatMap(({ take, of }) => {
    const there = of.flatMap((place) => ids[place] ?? [])
    return there.length > take ? [{ take, of: there }] : []
  })
  return {
    body: {
      ...rest,
      items: ids.flatMap((one) => one ?? []),
      ...(rules ? { rules: { ...others, ...(known && known.length > 0 ? { pools: known } : {}) } } : {}),
    },
    unknownCodes: items.flatMap((item, at) => ('code' in item && ids[at] === undefined ? [item.code] : [])),
  }
}

function rulesShape(value: object): boolean {
  const { pools, ...others } = value as { readonly [key: string]: unknown }
  return packRules(others) && places(pools)
}
