import { foldText } from './folded.ts'

/** A list of names, ready to be looked for. */
export type NamesIndex = ReadonlyMap<string, readonly (readonly string[])[]>

/** A stretch of a folded text. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Names by their first word, in small letters without accents; the longest first. */
export function indexNames(names: readonly string[]): NamesIndex {
  const index = new Map<string, (readonly string[])[]>()
  for (const name of names) {
    const words = wordsIn(foldText(name).plain).map(({ word }) => withoutOwner(word))
    const [first] = words
    if (first === undefined || words.join('').length < 2) continue
    index.set(
      first,
      [...(index.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    )
  }
  return index
}

/** Where names of the list stand in a folded text: whole words, in any case, whoever’s. */
export function findNames(plain: string, index: NamesIndex): readonly Stretch[] {
  if (index.size === 0) return []
  const words = wordsIn(plain)
  const found: Stretch[] = []
  let after = 0
  words.forEach(({ word, from }, at) => {
    if (from < after) return
    for (const bare of new Set([word, withoutOwner(word)])) {
      const name = index.get(bare)?.find((parts) => isHere(parts, words, at, plain))
      const last = name && words[at + name.length - 1]
      if (!name || !last) continue
      const to = last.from + (name.at(-1) ?? '').length
      found.push({ from, to })
      after = to
      return
    }
  })
  return found
}

interface Word {
  readonly word: string
  readonly from: number
}

const WORD = /[\p{L}\p{N}]{1,100}(?:'[\p{L}\p{N}]{1,100}){0,3}/gu

function wordsIn(plain: string): readonly Word[] {
  return [...plain.matchAll(WORD)].map(({ 0: word, index }) => ({ word: word.toLowerCase(), from: index }))
}

/** Between the words of a name stands little: a space, a hyphen, a full stop after an initial. */
function isHere(parts: readonly string[], words: readonly Word[], at: number, plain: string): boolean {
  return parts.every((part, nth) => {
    const here = words[at + nth]
    if (!here || (here.word !== part && withoutOwner(here.word) !== part)) return false
    const before = words[at + nth - 1]
    if (nth === 0 || !before) return true
    return /^[ \t.-]{1,3}$/.test(plain.slice(before.from + before.word.length, here.from))
  })
}

function withoutOwner(word: string): string {
  return word.replace(/'s$/, '')
}
