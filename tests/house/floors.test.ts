import { describe, expect, test } from 'vitest'
import { EXCEPTIONS, FLOORS, ONE_PLACE, REFUSALS } from '#tests/support/floors.ts'
import { importsOf, type SourceFile, sourceFiles } from '#tests/support/source.ts'

const files = sourceFiles('src', ['.ts', '.tsx', '.astro'])

describe('the floors', () => {
  test('are imported along their arrows only', () => {
    expect(files.flatMap(wrongImports)).toEqual([])
  })

  test.each(ONE_PLACE)('$why', ({ imports, files: most }) => {
    const users = files.filter((file) => importsOf(file).some(({ specifier }) => imports.test(specifier)))
    expect(users.length, users.map(({ path }) => path).join(', ')).toBeLessThanOrEqual(most)
  })

  test('are all of the folders of src/', () => {
    const folders = new Set(
      files.map(({ path }) => path.split('/')).flatMap((parts) => (parts.length > 2 ? [parts[1]] : [])),
    )
    expect([...folders].filter((folder) => !floorNames.has(folder ?? ''))).toEqual([])
  })
})

describe('reading imports', () => {
  const read = (path: string, text: string) => importsOf({ path, text }).map(({ specifier }) => specifier)

  test('sees every way to import', () => {
    const text = `import a from 'a'\nimport type { B,\n C } from "b"\nimport 'c'\nexport { d } from './d.ts'\nconst e = await import('e')\nexport * from 'f'`
    expect(read('x.ts', text)).toEqual(['a', 'b', 'c', './d.ts', 'e', 'f'])
  })

  test('sees into the scripts of an Astro file and not into its words', () => {
    const text = `---\nimport A from 'a'\n---\n<p>import b from 'b'</p>\n<script>\nimport c from 'c'\n</script>`
    expect(read('x.astro', text)).toEqual(['a', 'c'])
  })

  test('leaves out what a comment says', () => {
    expect(read('x.ts', `/* import a from 'a' */\n// import b from 'b'\nimport c from 'c'`)).toEqual(['c'])
  })
})

const floorNames = new Set<string>(Object.keys(FLOORS))

function wrongImports(file: SourceFile): readonly string[] {
  return importsOf(file)
    .filter(({ specifier }) => !isAllowed(file.path, specifier))
    .map(({ specifier, line }) => `${file.path}:${line} imports ${specifier}`)
}

/** Files that stand in `src/` itself are Astro's own seams and belong to the pages. */
function isAllowed(path: string, specifier: string): boolean {
  if (specifier.startsWith('./')) return true
  if (EXCEPTIONS.some((exception) => exception.file === path && exception.imports.test(specifier)))
    return true
  const parts = path.split('/')
  const own = parts.length > 2 ? (parts[1] ?? '') : 'pages'
  if (REFUSALS.some((refusal) => refusal.floor === own && refusal.imports.test(specifier))) return false
  const [, floor] = Object.entries(FLOORS).find(([name]) => name === own) ?? []
  if (!floor) return false
  const target = /^#([a-z]+)\//.exec(specifier)?.[1]
  if (target) return target === own || floor.floors.some((name) => name === target)
  return floor.packages.some((name) =>
    name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name,
  )
}
