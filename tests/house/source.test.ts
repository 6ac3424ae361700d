import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type SourceFile, sourceFiles } from '#tests/support/source.ts'

const src = sourceFiles('src', ['.ts', '.tsx', '.astro', '.css'])
const code = src.filter(({ path }) => /\.tsx?$/.test(path))
const tests = sourceFiles('tests', ['.ts', '.tsx']).filter(
  ({ path }) => !/^tests\/(\.out|fixtures)\//.test(path),
)

describe('names say what a thing is, in one manner', () => {
  test('of folders', () => {
    expect([...new Set(src.map(({ path }) => dirname(path)))].filter(isWrongFolder)).toEqual([])
  })

  test('of files', () => {
    expect([...src, ...tests].filter(isWrongName).map(({ path }) => path)).toEqual([])
  })
})

describe('a file holds one idea', () => {
  const lengths = src.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))

  test('and is never longer than 300 lines', () => {
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([])
  })

  test('and is mostly no longer than 100', () => {
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(100)
  })
})

describe('the looks that islands are tested in', () => {
  test('are all there are, but of the page without islands', () => {
    const styles = new Map(
      src.filter(({ path }) => path.endsWith('.css')).map(({ path, text }) => [path, text]),
    )
    const seen = new Set<string>()
    const follow = (path: string) => {
      if (seen.has(path)) return
      seen.add(path)
      for (const [, name] of (styles.get(path) ?? '').matchAll(/@import "\.\/([\w-]+\.css)"/g))
        follow(`src/styles/${name}`)
    }
    follow('src/styles/all.css')
    const left = [...styles].filter(([path, text]) => !seen.has(path) && !text.includes('@import'))
    expect(left.map(([path]) => path)).toEqual(['src/styles/offline-page.css'])
  })
})

describe('the source', () => {
  test('says of each export what it is for', () => {
    expect(code.flatMap(exportsWithoutWords)).toEqual([])
  })

  test('silences no type error', () => {
    expect(code.flatMap((file) => linesWith(file, /@ts-(ignore|expect-error|nocheck)/))).toEqual([])
  })

  test('has no half-done marks and no paths of one machine', () => {
    const marks = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b`)
    const machine = /(^|[\s'"`(=])\/(work|root|home|Users|farm)\/\w/
    const all = [...src, ...tests, ...plainFiles()]
    expect(all.flatMap((file) => [...linesWith(file, marks), ...linesWith(file, machine)])).toEqual([])
  })

  test('writes nothing to the console of a learner', () => {
    const shipped = code.filter(({ path }) => !/^src\/(catalogue|pages|layouts)\//.test(path))
    expect(shipped.flatMap((file) => linesWith(file, /\bconsole\.(log|debug|info)\b/))).toEqual([])
  })
})

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/
const PASCAL = /^[A-Z][A-Za-z0-9]*$/
/** `[unit]`, `[...path]`: Astro's own way to name a page of many. */
const PARAMETER = /^\[(\.\.\.)?[a-z]+\]$/

function isWrongFolder(path: string): boolean {
  return !path.split('/').every((part) => KEBAB.test(part) || PARAMETER.test(part))
}

/** Components are named as they are used, in capitals; pages as their address; everything else in words with hyphens. */
function isWrongName({ path, text }: SourceFile): boolean {
  const name = basename(path).replace(/(\.(test|d|json|apkg|webmanifest|config))?\.[a-z]+$/, '')
  if (path.startsWith('src/pages/')) return !(KEBAB.test(name) || PARAMETER.test(name))
  if (path.startsWith('tests/')) return !(KEBAB.test(name) || PASCAL.test(name))
  const isComponent =
    path.endsWith('.astro') || (path.endsWith('.tsx') && /^export function [A-Z]/m.test(text))
  return isComponent ? !PASCAL.test(name) : !KEBAB.test(name)
}

/** What Astro itself calls in a page or an endpoint needs no words. */
const CALLED_BY_ASTRO = /^export (const|async function|function) (GET|getStaticPaths|prerender|collections)\b/

/** A comment above a run of exports of one line each speaks for them all. */
function exportsWithoutWords({ path, text }: SourceFile): readonly string[] {
  const lines = text.split('\n')
  const isSpokenFor = (at: number): boolean => {
    const above = lines[at - 1] ?? ''
    return (
      above.trimEnd().endsWith('*/') || (/^export (const|type) .*[^{(,=]$/.test(above) && isSpokenFor(at - 1))
    )
  }
  return lines.flatMap((line, at) => {
    const isExport = /^export (async function|function|const|let|type|interface|class) /.test(line)
    return isExport && !CALLED_BY_ASTRO.test(line) && !isSpokenFor(at) ? [`${path}:${at + 1} ${line}`] : []
  })
}

function linesWith({ path, text }: SourceFile, pattern: RegExp): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : []))
}

/** Words and settings of the project outside its source folders. */
function plainFiles(): readonly SourceFile[] {
  const top = readdirSync('.').filter(
    (name) => /\.(md|json|mjs|ts)$/.test(name) && name !== 'package-lock.json',
  )
  const read = (path: string) => ({ path, text: readFileSync(path, 'utf8') })
  return [
    ...top.map(read),
    ...sourceFiles('docs', ['.md']),
    ...sourceFiles('content', ['.yaml', '.mdx', '.md']),
  ]
}
