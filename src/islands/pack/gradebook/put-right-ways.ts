import type { Id } from '#domain/id.ts'
import { idOfOwn, type OwnItem } from '#domain/pack/own.ts'
import { correcting as words } from '#messages/gradebook-marking.ts'
import type { Corrected } from '#stores/pack/gradebook-desk.ts'

/** How an item can count. */
export type Way = 'as-it-is' | 'key' | 'all-right' | 'left-out'

/** Only of one's own questions the key is one's own. */
export function waysOf(own: OwnItem | undefined): readonly (readonly [Way, string])[] {
  const hasKey = own?.kind === 'question'
  return [
    ['as-it-is', words.asItIs],
    ...(hasKey ? [['key', words.key] as const] : []),
    ['all-right', words.allRight],
    ['left-out', words.leftOut],
  ]
}

/** What was done, in words. */
export const WAYS: Readonly<Record<Exclude<Way, 'as-it-is'>, string>> = {
  key: words.key,
  'all-right': words.allRight,
  'left-out': words.leftOut,
}

/** How an item counts as things are put right. */
export function wayOf({ keys, leftOut, allRight }: Corrected, item: Id): Way {
  if (leftOut.includes(item)) return 'left-out'
  if (allRight.includes(item)) return 'all-right'
  return keys.some((own) => idOfOwn(own) === item) ? 'key' : 'as-it-is'
}

/** The start of a title, for a list. */
export function startOf(title: string): string {
  return title.length > 80 ? `${title.slice(0, 78).toWellFormed()} …` : title
}
