import { checkSize } from '#domain/catalogue/alike.ts'
import type { Draft } from '#domain/catalogue/draft.ts'
import { error, inside, type Problem } from '#domain/catalogue/problem.ts'
import { PACK_LIMITS } from '#domain/pack/pack.ts'
import { unknownIn } from './known.ts'
import { checkLength } from './words.ts'

/** A ready pack fits into a link and asks for what there is, each thing once. */
export function checkPacks({ packs, questions, scenarios, cards }: Draft): readonly Problem[] {
  const known = new Set([...questions, ...scenarios, ...cards].map(({ value }) => value.id))
  return packs.flatMap(({ spot, value }) => {
    const owner = `pack ${value.id}`
    const { title, instructions, items } = value
    const tooLong = [
      ['title', title, PACK_LIMITS.title] as const,
      ['instructions', instructions, PACK_LIMITS.instructions] as const,
    ].filter(([, text, max]) => text.length > max)
    return [
      ...tooLong.map(([field, text, max]) =>
        error(inside(spot, field), { kind: 'too-long', characters: text.length, max }),
      ),
      ...checkLength(inside(spot, 'about'), owner, 'about', value.about, { min: 5, max: 60 }),
      ...checkSize(inside(spot, 'items'), owner, 'items', items.length, 1, PACK_LIMITS.items),
      ...items.flatMap((id, index) => {
        const at = inside(spot, 'items', index)
        if (items.indexOf(id) < index) return [error(at, { kind: 'asked-again', owner, id })]
        return unknownIn(at, owner, 'item', id, known)
      }),
    ]
  })
}
