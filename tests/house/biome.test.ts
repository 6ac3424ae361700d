import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FLOORS, type FloorName } from '#tests/support/floors.ts'

/** A file made to break a rule, or to keep it, and what Biome says of it. */
interface Probe {
  readonly path: string
  readonly code: string
  readonly isAllowed: boolean
}

const HOLDING = /noRestricted(Imports|Globals)|noDangerouslySetInnerHtml|plugin/

let folder: string
let said: readonly { readonly rule: string; readonly path: string }[]

const floorNames = Object.keys(FLOORS).filter(isFloor)
const probes = [...floorNames.flatMap(importProbes), ...pureProbes()]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'due-credit-biome-'))
  for (const file of ['biome.json', '.gitignore', 'tests/house/no-clock-or-chance.grit']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(file, join(folder, file))
  }
  for (const { path, code } of probes) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), code)
  }
  said = lint(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(floorNames.filter((floor) => FLOORS[floor].endings.length > 0))(
  'Biome refuses what src/%s/ may not hold, and nothing else',
  (floor) => {
    const own = probes.filter(({ path }) => path.startsWith(`src/${floor}/`))
    const wrong = own.filter((probe) => isRefused(probe) === probe.isAllowed)
    expect(wrong.map(({ path, code }) => `${path}: ${code}`)).toEqual([])
    expect(own.some(({ isAllowed }) => isAllowed)).toBe(true)
    expect(own.some(({ isAllowed }) => !isAllowed)).toBe(true)
  },
)

/** Whether one of the rules that hold the floors speaks up; what else is wrong with so short a file does not matter. */
function isRefused({ path }: Probe): boolean {
  return said.some((problem) => problem.path === path && HOLDING.test(problem.rule))
}

function isFloor(name: string): name is FloorName {
  return name in FLOORS
}

/** One file for each arrow and ending, so that each is refused or allowed by itself. */
function importProbes(floor: FloorName): readonly Probe[] {
  const { floors, endings } = FLOORS[floor]
  return endings.flatMap((ending) => [
    ...floorNames
      // Pages are never imported, and Biome leaves styles to the floors' own test.
      .filter((other) => other !== 'styles' && other !== 'pages')
      .map((other) => probe(floor, ending, `#${other}/x.ts`, other === floor || floors.includes(other))),
    probe(floor, ending, '../x.ts', false),
    probe(floor, ending, '#tests/x.ts', false),
    probe(floor, ending, './x.ts', true),
  ])
}

function probe(floor: string, ending: string, specifier: string, isAllowed: boolean): Probe {
  const name = `${isAllowed ? 'allowed' : 'refused'}-${specifier.replace(/[^a-z]+/g, '-').replace(/^-/, '')}`
  const code = `import { x } from '${specifier}'\n`
  return {
    path: `src/${floor}/${name}.${ending}`,
    isAllowed,
    code: ending === 'astro' ? `---\n${code}---\n<p>{x}</p>\n` : `${code}export const y = x\n`,
  }
}

/** What the pure floors may not name, and what no island may do. */
function pureProbes(): readonly Probe[] {
  const refused = [
    ...['Date.now()', 'new Date()', 'Math.random()', 'fetch', 'indexedDB', 'caches', 'localStorage'].flatMap(
      (code) => [
        { path: 'src/domain', code },
        { path: 'src/formats', code },
      ],
    ),
    ...['performance', 'crypto', 'document', 'setTimeout'].map((code) => ({ path: 'src/domain', code })),
  ]
  return [
    ...refused.map(({ path, code }, at) => ({
      path: `${path}/refused-global-${at}.ts`,
      code: `export const y = () => ${code}\n`,
      isAllowed: false,
    })),
    {
      path: 'src/domain/allowed-date.ts',
      code: 'export const y = (at: number) => new Date(at).getTime()\n',
      isAllowed: true,
    },
    {
      path: 'src/islands/refused-html.tsx',
      code: 'export function Y() {\n  return <p dangerouslySetInnerHTML={{ __html: "x" }} />\n}\n',
      isAllowed: false,
    },
    {
      path: 'src/device/scripts.ts',
      code: "import x from '#workers/x.ts?worker&url'\nexport const y = x\n",
      isAllowed: true,
    },
    {
      path: 'src/workers/refused-scripts.ts',
      code: "import { x } from '#device/scripts.ts'\nexport const y = x\n",
      isAllowed: false,
    },
  ]
}

function lint(cwd: string): readonly { readonly rule: string; readonly path: string }[] {
  const { stdout } = spawnSync(
    resolve('node_modules/.bin/biome'),
    ['lint', '--reporter=json', '--max-diagnostics=none', 'src'],
    { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  const report: { diagnostics: readonly { category: string; location: { path: unknown } }[] } = JSON.parse(
    stdout.slice(stdout.indexOf('{"')),
  )
  return report.diagnostics.map(({ category, location }) => ({
    rule: category,
    path: typeof location.path === 'string' ? location.path : JSON.stringify(location.path),
  }))
}
