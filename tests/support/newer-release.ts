import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { bundleOffline } from '#workers/integration.ts'
import type { Build } from './site.ts'

/** What the newer release raises, so that the one it is made from may no longer write what it wrote. */
export interface Raised {
  /** `WRITER_VERSION`, by one. */
  readonly writer?: true
  /** `RowRules.version`, by one. */
  readonly rules?: true
  /** `DATABASE_VERSION`, by one. */
  readonly database?: true
}

/** One number as the builder leaves it in each chunk that holds the journal. */
interface Place {
  readonly pattern: RegExp
  /** How often it stands in a chunk that has it at all. */
  readonly times: number
}

const PLACES: Readonly<Record<keyof Raised, readonly Place[]>> = {
  writer: [
    { pattern: /\bminWriter:(\d+)\b/g, times: 2 },
    { pattern: /\bminWriter>(\d+)\b/g, times: 1 },
  ],
  rules: [{ pattern: /\bversion:(\d+),dueLanes:/g, times: 1 }],
  database: [{ pattern: /\?\?(\d+),\{upgrade:/g, times: 1 }],
}

/** The page's own chunk, and that of the worker beside it. */
const HOLDERS = 2

/** What may name a chunk. */
const TEXTS = new Set(['.js', '.html', '.json'])

/**
 * A release that comes after a build, as a second build would give it but in a second of work: the same pages with the
 * numbers raised that keep older code from writing, and every chunk that changes by it, or names one that does, under
 * a new name. What the builder no longer writes as it is looked for here is an error, never a release that is the same.
 */
export async function makeNewerRelease(from: Build, name: string, raised: Raised): Promise<string> {
  const folder = join('tests/.out/releases', name)
  await rm(folder, { recursive: true, force: true })
  await cp(from.folder, folder, { recursive: true })
  const paths = (await readdir(folder, { recursive: true })).filter((path) => TEXTS.has(extname(path)))
  const before = new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)),
  )
  const texts = raise(before, raised)
  const isChanged = (path: string) => texts.get(path) !== before.get(path)
  const renamed = renaming(texts, isChanged, name)
  for (const [path, text] of texts) {
    const next = text.replace(CHUNK_NAME, (known) => renamed.get(known) ?? known)
    if (next !== before.get(path)) await writeFile(join(folder, path), next)
    const other = renamed.get(basename(path))
    if (other) await rename(join(folder, path), join(folder, path, '..', other))
  }
  await bundleOffline(folder, from.base)
  return folder
}

type Texts = ReadonlyMap<string, string>

function raise(texts: Texts, raised: Raised): Texts {
  const wanted = (Object.keys(PLACES) as (keyof Raised)[]).filter((key) => raised[key])
  const next = new Map(texts)
  for (const { pattern, times } of wanted.flatMap((key) => PLACES[key])) {
    const holders = [...next].filter(([path, text]) => isChunk(path) && count(text, pattern) > 0)
    if (holders.length !== HOLDERS || holders.some(([, text]) => count(text, pattern) !== times))
      throw new Error(`${pattern} no longer stands where it is to be raised`)
    for (const [path, text] of holders) {
      next.set(
        path,
        text.replace(pattern, (all: string, number: string) =>
          all.replace(number, String(Number(number) + 1)),
        ),
      )
    }
  }
  return next
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function isChunk(path: string): boolean {
  return path.startsWith('_astro') && path.endsWith('.js')
}

const CHUNK_NAME = /[\w.-]+\.js\b/g

/** New names for what changed, and for what names it: a chunk's name is the digest of what it says. */
function renaming(
  texts: Texts,
  isChanged: (path: string) => boolean,
  mark: string,
): ReadonlyMap<string, string> {
  const chunks = [...texts].filter(([path]) => isChunk(path))
  const renamed = new Map<string, string>()
  const add = (path: string) => renamed.set(basename(path), basename(path).replace(/\.js$/, `-${mark}.js`))
  for (const [path] of chunks) if (isChanged(path)) add(path)
  const names = new Map(chunks.map(([path, text]) => [path, text.match(CHUNK_NAME) ?? []]))
  for (let known = -1; known !== renamed.size; ) {
    known = renamed.size
    for (const [path, named] of names) {
      if (!renamed.has(basename(path)) && named.some((other) => renamed.has(other))) add(path)
    }
  }
  return renamed
}
