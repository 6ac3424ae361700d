import type { Build } from './built.ts'
import { BUNDLES, type Bundle, textOf } from './bundle.ts'
import { inTurns } from './in-turns.ts'
import { fetchWhole, madeWhole } from './whole.ts'

/** Where the files of a build are: on the host, in its own cache, and maybe in those of other builds. */
export interface Places {
  /** The site's root, a URL that ends in a slash. */
  readonly scope: string
  readonly cache: Cache
  readonly others: readonly Cache[]
}

type Listed = Build['files'][number]

/**
 * From this share of its files on, a bundle is asked for instead of what is missing of it. Pages are worth it
 * from a fifth on by their bytes, scripts and data somewhat later, but then it saves a round trip for each.
 */
const WORTH_A_BUNDLE = 0.25

/** The address under which this content of a file is kept. */
export function keyOf(scope: string, path: string, hash: string): string {
  return new URL(`${path}?v=${hash}`, scope).href
}

/** Keeps every file of the build that is not kept yet, or throws at the first that cannot be had or put. */
export async function keepAll(build: Build, places: Places): Promise<void> {
  const missing = new Map(build.files)
  await inTurns(build.files, async ([path, hash]) => {
    if (await isHere(keyOf(places.scope, path, hash), places)) missing.delete(path)
  })
  await Promise.all(
    BUNDLES.map(async ({ path, holds }) => {
      const all = build.files.filter(([file]) => holds.test(file))
      const wanted = all.filter(([file]) => missing.has(file))
      if (wanted.length < all.length * WORTH_A_BUNDLE) return
      const kept = await keepBundled(`${path}?v=${build.id}`, wanted, places)
      for (const file of kept) missing.delete(file)
    }),
  )
  await inTurns([...missing], async ([path, hash]) => {
    const file = await fetchWhole(new URL(path, places.scope).href, hash)
    await places.cache.put(keyOf(places.scope, path, hash), file)
  })
}

/** Whether it is kept already, if need be by taking it over from another build that has the same. */
async function isHere(key: string, { cache, others }: Places): Promise<boolean> {
  if (await cache.match(key)) return true
  for (const other of others) {
    const known = await other.match(key)
    if (!known) continue
    await cache.put(key, known)
    return true
  }
  return false
}

/**
 * Keeps what a bundle gives of these files and says which. It only saves bytes and requests: where the host has
 * none, or that of another build, they come one by one. The first comes by itself and lends the rest its headers.
 */
async function keepBundled(
  path: string,
  [first, ...rest]: readonly Listed[],
  { scope, cache }: Places,
): Promise<readonly string[]> {
  if (!first) return []
  const [model, bundle] = await Promise.all([
    fetchWhole(new URL(first[0], scope).href, first[1]),
    fetchBundle(new URL(path, scope).href),
  ])
  const { headers } = model
  await cache.put(keyOf(scope, ...first), model)
  const kept = [first[0]]
  const pieces = new Map(bundle?.files)
  await inTurns(rest, async ([file, hash]) => {
    const found = pieces.get(file)
    const whole = bundle && found && (await madeWhole(textOf(bundle, found), hash, headers))
    if (!whole) return
    await cache.put(keyOf(scope, file, hash), whole)
    kept.push(file)
  })
  return kept
}

async function fetchBundle(url: string): Promise<Bundle | undefined> {
  try {
    const response = await fetch(url)
    // Only `integration.ts` writes under this address; of another build, its contents are found out one by one.
    return response.ok ? ((await response.json()) as Bundle) : undefined
  } catch {
    return undefined
  }
}
