/**
 * How many single mistakes lie between two texts: a letter left out, put in or changed, or two neighbours swapped
 * (optimal string alignment: no letter is touched twice). Counts up to `most`, 0 to 2 here, and says one more where
 * there are more, so that only a band of the table is worked out, however long the texts are.
 */
export function mistakesBetween(one: string, other: string, most: number): number {
  const a = [...one]
  const b = [...other]
  const tooMany = most + 1
  if (Math.abs(a.length - b.length) > most) return tooMany
  let before: readonly number[] = []
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, place) => Math.min(place, tooMany))
  for (let i = 1; i <= a.length; i++) {
    const row = Array<number>(b.length + 1).fill(tooMany)
    if (i <= most) row[0] = i
    const at = (cells: readonly number[], place: number) => cells[place] ?? tooMany
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const changed = at(above, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwap ? at(before, j - 2) + 1 : tooMany
      row[j] = Math.min(tooMany, changed, swapped, at(above, j) + 1, at(row, j - 1) + 1)
    }
    before = above
    above = row
  }
  return above[b.length] ?? tooMany
}
