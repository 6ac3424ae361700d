import { foldText } from './folded.ts'

/** A list of names, ready to be looked for: by their first word, the longest first. */
export type NamesIndex = ReadonlyMap<string, readonly (readonly string[])[]>

/** A stretch of a folded text. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Makes a list of names ready. A name of one letter would be found everywhere, so it is left out. */
export function indexNames(names: readonly string[]): NamesIndex {
  const index = new Map<string, (readonly string[])[]>()
  for (const name of names) {
    const plain = foldText(name).plain.replace(/'s$/i, '').toLowerCase()
    const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
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
  const text = plain.toLowerCase()
  // A capital that becomes two small letters would move all that follows.
  if (text.length !== plain.length) return findNames(plain.replace(/\u0130/g, 'I'), index)
  const found: Stretch[] = []
  for (let from = nextWord(text, 0); from < text.length; ) {
    const end = wordEnd(text, from)
    const to = index
      .get(text.slice(from, end))
      ?.map((name) => nameEnd(text, end, name))
      .find(Boolean)
    if (to) found.push({ from, to })
    from = nextWord(text, to ?? end)
  }
  return found
}

/** Where a name ends whose first word ends here; nothing where other words follow. */
function nameEnd(text: string, firstEnd: number, [, ...rest]: readonly string[]): number | undefined {
  let end = firstEnd
  for (const word of rest) {
    // Between the words of a name stands little: a space, a hyphen, a full stop after an initial, an “and” of a firm.
    const from = nextWord(text, end)
    if (!/^[ \t.'&+-]{1,3}$/.test(text.slice(end, from)) || !text.startsWith(word, from)) return undefined
    end = wordEnd(text, from)
    if (end !== from + word.length) return undefined
  }
  return end
}

function nextWord(text: string, from: number): number {
  let at = from
  while (at < text.length && !isWordUnit(text, at)) at += 1
  return at
}

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && isWordUnit(text, at)) at += 1
  return at
}

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)
  return /^[\p{L}\p{N}\ud800-\udfff]/u.test(text.charAt(at))
}
