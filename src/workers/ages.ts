/** What is written beside the files of one generation; times are UTC milliseconds. */
export interface Dates {
  readonly begunAt: number
  readonly activatedAt?: number
  /** The tabs that were open on it when another came into use. They may live for weeks. */
  readonly tabs?: readonly string[]
}

/** A generation by the name of its cache. */
export interface Aged {
  readonly name: string
  readonly dates: Dates
}

/** That many releases may come into use while a tab is asleep, before it counts whether the browser still knows it. */
const RELEASES_SLEPT_OVER = 3

/** So many older generations are kept at most, and only as far back as a tab is open. */
const OLDER_MOST = 7

/** The key under which dates lie in each cache. */
export function datesKey(scope: string): string {
  return new URL('?generation', scope).href
}

/** What is written of a generation. */
export async function readDates(name: string, scope: string): Promise<Dates | undefined> {
  const response = await (await caches.open(name)).match(datesKey(scope))
  // Only `writeDates` writes under this key.
  return response ? ((await response.json()) as Dates) : undefined
}

/** Writes down what is to be known of a generation. */
export async function writeDates(name: string, scope: string, dates: Dates): Promise<void> {
  await (await caches.open(name)).put(datesKey(scope), Response.json(dates))
}

/** Those of some generations that have been in use, the oldest first. */
export function inOrder(all: readonly Aged[]): readonly Aged[] {
  return all
    .filter(({ dates }) => dates.activatedAt !== undefined)
    .toSorted((a, b) => (a.dates.activatedAt ?? 0) - (b.dates.activatedAt ?? 0))
}

/**
 * The tabs of the generation that was in use until now, while another comes into use: those of the open ones that are of
 * no other. From an earlier time that it was in use, it may know some already.
 */
export function tabsOf(last: Aged, open: readonly string[], others: readonly Aged[]): readonly string[] {
  const elsewhere = new Set(
    others.flatMap(({ name, dates }) => (name === last.name ? [] : (dates.tabs ?? []))),
  )
  return open.filter((tab) => !elsewhere.has(tab))
}

/**
 * Of the generations before the one in use, oldest first, those that tabs may still need: the last three in any case,
 * because a browser does not name tabs that sleep, and more as far back as one is open. None between is let go of:
 * each holds only what the next does not have the same of.
 */
export function stillNeeded(older: readonly Aged[], open: readonly string[]): readonly Aged[] {
  const last = older.slice(-OLDER_MOST)
  const from = last.findIndex(({ dates }) => dates.tabs?.some((tab) => open.includes(tab)))
  const needed = from < 0 ? 0 : last.length - from
  return last.slice(-Math.max(needed, RELEASES_SLEPT_OVER))
}
