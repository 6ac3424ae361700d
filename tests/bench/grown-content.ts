import { parse, stringify } from 'yaml'
import type { SourceFile } from '#catalogue/source.ts'

/** Files of which one stays as it is however much content there is: what was published, what has one list for all. */
const ONCE = /^content\/(?:published-|aliases|tombstones|criteria|models|mixed|README|glossary)/

/** Attributes of components that name ids. */
const NAMING = /(?<!<Model )(?<!<Measure )\b(id|of|points|point)="([^"]*)"/g

/**
 * So many times the content there is: each further copy has ids of its own, names its own, and asks its own questions,
 * so that every rule holds for it. Words are the same, which makes pages as long and searches as full as real ones.
 */
export function grownContent(files: readonly SourceFile[], times: number): readonly SourceFile[] {
  const texts = files.map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes) }))
  const ids = idsIn(texts.filter(({ path }) => !ONCE.test(path)))
  const copies = Array.from({ length: times - 1 }, (_, at) =>
    texts.flatMap((file) => copyOf(file, at + 2, ids)),
  )
  return merged([...texts, ...copies.flat()]).map(({ path, text }) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }))
}

/** A list that stands in one file for all units is that list, so many times as long. */
function merged(files: readonly TextFile[]): readonly TextFile[] {
  const byPath = Map.groupBy(files, ({ path }) => path)
  return [...byPath].map(([path, all]) => ({ path, text: all.map(({ text }) => text).join('\n') }))
}

interface TextFile {
  readonly path: string
  readonly text: string
}

function copyOf({ path, text }: TextFile, copy: number, ids: ReadonlySet<string>): readonly TextFile[] {
  if (ONCE.test(path) || path.endsWith('.md')) return []
  const named = path.replace(
    /^content\/(units|concepts|scenarios|tasks|packs)\/([^/.]+)/,
    (_, folder, name) => `content/${folder}/${renamed(name, copy)}`,
  )
  return [
    { path: named, text: path.endsWith('.mdx') ? pageCopy(text, copy, ids) : yamlCopy(text, copy, ids) },
  ]
}

function renamed(id: string, copy: number): string {
  return `${id}-${copy}`
}

/** `self-study.kc.1` becomes `self-study-2.kc.1`: the first part of an id carries the number, as its unit does. */
function renamedId(id: string, copy: number): string {
  const [first = '', ...rest] = id.split('.')
  return [renamed(first, copy), ...rest].join('.')
}

function pageCopy(text: string, copy: number, ids: ReadonlySet<string>): string {
  return text.replace(NAMING, (_, attribute: string, value: string) => {
    const names = value.split(/\s+/).map((one) => (isOwn(one, ids) ? renamedId(one, copy) : one))
    return `${attribute}="${names.join(' ')}"`
  })
}

function yamlCopy(text: string, copy: number, ids: ReadonlySet<string>): string {
  return stringify(copied(parse(text), copy, ids), { lineWidth: 0 })
}

/** Fields whose text is told apart from that of other items. */
const TOLD_APART = new Set(['front', 'stem'])

function copied(value: unknown, copy: number, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => copied(one, copy, ids))
  if (typeof value === 'string') return isOwn(value, ids) ? renamedId(value, copy) : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [
      // A part may be called as a concept is, and then its text stands under that name.
      isOwn(field, ids) ? renamedId(field, copy) : field,
      TOLD_APART.has(field) && typeof inner === 'string'
        ? inner.replace(/(?=[?.]?[^?.]*$)/, ` in copy${'abcdefghij'[copy]}`)
        : copied(inner, copy, ids),
    ]),
  )
}

/** The words of the glossary are one list for all, so their names stay. */
function isOwn(name: string, ids: ReadonlySet<string>): boolean {
  return ids.has(name) && !name.startsWith('term.')
}

function idsIn(files: readonly TextFile[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { path, text } of files) {
    if (path.endsWith('.mdx')) {
      for (const [, attribute, value = ''] of text.matchAll(NAMING)) if (attribute === 'id') ids.add(value)
      const concept = /^content\/concepts\/(.+)\.mdx$/.exec(path)?.[1]
      if (concept !== undefined) ids.add(concept)
    } else if (path.endsWith('.yaml')) {
      // Ids of options and turns are names within their item; only a unit's points are named from elsewhere.
      const shape = path.endsWith('/unit.yaml')
        ? /^\s*(?:- )?id: "?([a-z0-9.-]+)/gm
        : /^(?:- )?(?:\{ )?id: "?([a-z0-9.-]+)/gm
      for (const [, id = ''] of text.matchAll(shape)) ids.add(id)
    }
  }
  return ids
}
