/** Names that begin alike, few enough to be read at once. */
export interface Chunk {
  readonly prefix: string
  readonly count: number
  /** It is one name whole, and others begin with it. */
  readonly isOne?: true
}

/**
 * Splits sorted names into stretches that share a beginning, each of at most so many where that can be: so a long
 * list is read in parts by its index. A name that is another's beginning has a stretch of its own.
 */
export function chunksOf(names: readonly string[], prefix: string, most: number): readonly Chunk[] {
  if (names.length === 0) return []
  if (names.length <= most) return [{ prefix, count: names.length }]
  const groups = new Map<string, string[]>()
  for (const name of names) {
    const longer = name.slice(0, prefix.length + 1)
    const group = groups.get(longer)
    if (group) group.push(name)
    else groups.set(longer, [name])
  }
  return [...groups].flatMap(([longer, group]) =>
    longer === prefix ? [{ prefix, count: 1, isOne: true }] : chunksOf(group, longer, most),
  )
}
