/** How many were asked, and how many of these were recalled. */
export type Tally = readonly [asked: number, recalled: number]

/**
 * Tallies by key as one flat list sorted by key: key, asked, recalled; key, asked, recalled … Years of answers are
 * folded into such lists whenever rows are made again, and one flat list of whole numbers is copied fastest.
 */
export type Tallies = readonly number[]

const WIDTH = 3

/** The list with one more answer under a key. */
export function withAnswer(tallies: Tallies = [], key: number, recalled: number): Tallies {
  const next = tallies.slice()
  let at = 0
  while (at < next.length && (next[at] ?? key) < key) at += WIDTH
  if (next[at] === key) {
    next[at + 1] = (next[at + 1] ?? 0) + 1
    next[at + 2] = (next[at + 2] ?? 0) + recalled
  } else {
    next.splice(at, 0, key, 1, recalled)
  }
  return next
}

/** Lists added up, key by key. */
export function joinedTallies(lists: readonly (Tallies | undefined)[]): Tallies {
  const sums = new Map<number, Tally>()
  for (const [key, [asked, recalled]] of lists.flatMap(entriesIn)) {
    const [before, right] = sums.get(key) ?? [0, 0]
    sums.set(key, [before + asked, right + recalled])
  }
  return [...sums].sort(([a], [b]) => a - b).flatMap(([key, tally]) => [key, ...tally])
}

/** Each key with its tally, in order of keys. */
export function entriesIn(tallies: Tallies = []): readonly (readonly [key: number, tally: Tally])[] {
  return Array.from({ length: tallies.length / WIDTH }, (_, index) => {
    const [key = 0, asked = 0, recalled = 0] = tallies.slice(index * WIDTH, (index + 1) * WIDTH)
    return [key, [asked, recalled]]
  })
}
