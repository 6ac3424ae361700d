import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What tells two builds of one source apart where a clock, a language or chance has crept in. */
const WORLDS: readonly (Readonly<Record<string, string>> & { readonly TZ: string })[] = [
  { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
]

const OUT = 'tests/.out/same-bytes'

/** How two folders differ: a line for each file that only one has, or whose bytes are not the same. */
export function differences(one: string, other: string): readonly string[] {
  const [a, b] = [digests(one), digests(other)]
  return [...new Set([...a.keys(), ...b.keys()])].sort().flatMap((path) => {
    if (!b.has(path)) return [`only in the first: ${path}`]
    if (!a.has(path)) return [`only in the second: ${path}`]
    return a.get(path) === b.get(path) ? [] : [`other bytes: ${path}`]
  })
}

/** Every file below a folder, by its path there, in order. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(folder, sep).length).replaceAll(sep, '/'),
    )
    .sort()
}

function digests(folder: string): ReadonlyMap<string, string> {
  return new Map(
    filesOf(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  )
}

/** Builds the site twice, half a world apart, and says what differs. Two builds: too long for `npm test`. */
function buildTwice(): void {
  const folders = WORLDS.map((world, at) => {
    const folder = join(OUT, String(at + 1))
    rmSync(folder, { recursive: true, force: true })
    const { status, stdout, stderr } = spawnSync('astro', ['build', '--outDir', folder], {
      encoding: 'utf8',
      env: { ...process.env, ...world, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    })
    if (status !== 0) throw new Error(`The build in ${world.TZ} failed:\n${stdout}\n${stderr}`)
    return folder
  })
  const [first = '', second = ''] = folders
  const found = differences(first, second)
  for (const line of found) console.log(line)
  console.log(
    found.length === 0 ? 'Both builds are the same, byte for byte.' : `${found.length} files differ.`,
  )
  process.exitCode = found.length === 0 ? 0 : 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) buildTwice()
