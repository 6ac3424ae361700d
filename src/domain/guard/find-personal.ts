import { FINDING_KINDS, type Finding, type FindingKind } from './finding.ts'
import { type Folded, foldText } from './folded.ts'
import { findNames, indexNames, type NamesIndex } from './own-names.ts'
import { AROUND, type Pattern } from './pattern.ts'
import { contact } from './patterns/contact.ts'
import { identity } from './patterns/identity.ts'
import { money } from './patterns/money.ts'
import { names as titled } from './patterns/name.ts'
import { network } from './patterns/network.ts'
import { place } from './patterns/place.ts'
import { reference } from './patterns/reference.ts'

/** Every pattern; where two find the same stretch, the earlier one says what it is. */
export const PATTERNS: readonly Pattern[] = [
  ...contact,
  ...money,
  ...identity,
  ...place,
  ...network,
  ...titled,
  ...reference,
]

/** What may be personal data in a text, in the order it is read. Many, not all: names without a title are not found. */
export function findPersonal(
  text: string,
  { names }: { readonly names: readonly string[] },
): readonly Finding[] {
  if (text === '') return []
  const folded = foldText(text)
  const hits = [...PATTERNS.flatMap((pattern) => hitsOf(pattern, folded.plain)), ...ownHits(folded, names)]
  return apart(hits).map(({ kind, from, to }) => {
    const { at, length } = folded.back(from, to)
    return { kind, at, length, text: text.slice(at, at + length) }
  })
}

interface Hit {
  readonly kind: FindingKind
  readonly from: number
  readonly to: number
}

/** Where a pattern finds something in a folded text. */
export function hitsOf({ kind, shape, holds }: Pattern, plain: string): readonly Hit[] {
  const hits: Hit[] = []
  const look = new RegExp(shape.source, shape.flags)
  for (let match = look.exec(plain); match; match = look.exec(plain)) {
    const { lead = '', is } = match.groups ?? {}
    const said = is ?? lead + match[0]
    const from =
      is === undefined || match[0].startsWith(is)
        ? match.index - lead.length
        : match.index + match[0].lastIndexOf(is)
    const to = from + said.length
    const held = holds?.({
      said,
      before: plain.slice(Math.max(0, from - AROUND), from),
      after: plain.slice(to, to + AROUND),
    })
    if (held === false) {
      // What was turned down may hide the beginning of another.
      look.lastIndex = match.index + 1
      continue
    }
    hits.push({ kind, from, to: typeof held === 'number' ? from + held : to })
  }
  return hits
}

const indexed = new WeakMap<readonly string[], NamesIndex>()

function ownHits({ plain }: Folded, names: readonly string[]): readonly Hit[] {
  if (names.length === 0) return []
  const index = indexed.get(names) ?? indexNames(names)
  indexed.set(names, index)
  return findNames(plain, index).map((stretch) => ({ kind: 'own-name', ...stretch }))
}

/** Of hits that overlap, the longest; of those as long, the one whose kind comes first. */
function apart(hits: readonly Hit[]): readonly Hit[] {
  const sorted = [...hits].sort((a, b) => a.from - b.from || b.to - a.to || rank(a) - rank(b))
  const kept: Hit[] = []
  for (const hit of sorted) {
    const last = kept.at(-1)
    if (!last || hit.from >= last.to) kept.push(hit)
    else if (hit.to - hit.from > last.to - last.from) kept[kept.length - 1] = hit
  }
  return kept
}

function rank({ kind }: Hit): number {
  return FINDING_KINDS.indexOf(kind)
}
