import { type Document, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml'
import type { Path } from '#domain/catalogue/problem.ts'
import type { OffsetAt } from './source.ts'

/** YAML as a plain value, with where each part of it stands and what its grammar objects to. */
export interface ParsedYaml {
  readonly value: unknown
  readonly offsetAt: OffsetAt
  readonly faults: readonly { readonly code: string; readonly said: string; readonly offset: number }[]
}

/**
 * Parses YAML of any bytes without throwing. Offsets count from `base`, where the YAML begins in its file.
 * The core schema is used: dates stay text, and `no` is a word.
 */
export function parseYaml(text: string, base = 0): ParsedYaml {
  try {
    const document = parseDocument(text, { schema: 'core', prettyErrors: false, logLevel: 'silent' })
    const faults = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
      code: plainCode(code, text, pos[0]),
      said: message,
      offset: base + pos[0],
    }))
    return { value: document.toJS({ maxAliasCount: 100 }), offsetAt: offsetsOf(document, base), faults }
  } catch (reason) {
    // An alias without its anchor, or aliases without end, are found only when the value is built.
    const said = reason instanceof Error ? reason.message : 'it cannot be read as YAML'
    return { value: null, offsetAt: () => base, faults: [{ code: 'BAD_ALIAS', said, offset: base }] }
  }
}

/** The parser stumbles over a tab, or over a line too far right, only later, and then calls it something else. */
function plainCode(code: string, text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  if (/^[ ]*\t/.test(text.slice(start))) return 'TAB_AS_INDENT'
  const [rest = ''] = text.slice(offset).split('\n', 1)
  return code === 'BLOCK_AS_IMPLICIT_KEY' && !rest.includes(':') ? 'BAD_INDENT' : code
}

function offsetsOf(document: Document, base: number): OffsetAt {
  return (path, part) => {
    let node: unknown = document.contents
    let offset = startOf(node) ?? 0
    let steps: Path = path
    while (steps.length > 0) {
      const found = step(node, steps)
      if (found === undefined) break
      const isTarget = found.rest.length === 0
      offset = (isTarget && part === 'name' ? startOf(found.name) : startOf(found.node)) ?? offset
      node = found.node
      steps = found.rest
    }
    return base + offset
  }
}

interface Found {
  readonly name?: unknown
  readonly node: unknown
  readonly rest: Path
}

function step(node: unknown, [first, ...rest]: Path): Found | undefined {
  if (isSeq(node) && typeof first === 'number') {
    const item = node.items[first]
    return item === undefined ? undefined : { node: item, rest }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(first))
  if (pair !== undefined) return { name: pair.key, node: pair.value ?? pair.key, rest }
  return shortSpelling(node, first, rest)
}

/** A path into the plain form of a scenario, found where its author wrote the short form. */
function shortSpelling(node: unknown, first: string | number | undefined, rest: Path): Found | undefined {
  if (!isMap(node)) return undefined
  const [only, ...others] = node.items
  if ((first === 'who' || first === 'text') && only !== undefined && others.length === 0) {
    return { node: first === 'who' ? only.key : only.value, rest }
  }
  if (first === 'routes' && rest[0] === 0) {
    const to = node.items.find(({ key }) => isScalar(key) && key.value === 'to')
    if (to !== undefined) return { name: to.key, node: to.value, rest: [] }
  }
  return undefined
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
