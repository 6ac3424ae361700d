/** How many were asked, and how many of these were recalled. */
export type Tally = readonly [asked: number, recalled: number]

/** Tallies by key as one flat list sorted by key: key, asked, recalled; key, asked, recalled … */
export type Tallies = readonly number[]

const WIDTH = 3

/** Counts one more answer under a key of a list that is being made; years of answers pass here when rows are made again. */
export function countAnswer(draft: number[], key: number, recalled: number): void {
  let at = 0
  while (at < draft.length && (draft[at] ?? key) < key) at += WIDTH
  if (draft[at] === key) {
    draft[at + 1] = (draft[at + 1] ?? 0) + 1
    draft[at + 2] = (draft[at + 2] ?? 0) + recalled
  } else {
    draft.splice(at, 0, key, 1, recalled)
  }
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
