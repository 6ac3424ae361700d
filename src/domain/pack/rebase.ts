/**
 * What was changed from `before` to `next`, done to `now`: two changes made of the same text both stay, wherever they
 * are not of the same field. Parts of a list are told apart by their ids; rows without one by their place, as long as
 * none went: what each of two changes added comes after them, in turn.
 */
export function rebase<T>(before: T, next: T, now: T): T {
  if (now === before || now === next) return next
  if (next === before) return now
  if (isList(before) && isList(next) && isList(now)) return rebaseList(before, next, now) as T
  // A whole part that went meanwhile is not brought back by what was changed in it.
  if (now === undefined && isObject(before) && isObject(next)) return now
  if (!(isRecord(before) && isRecord(next) && isRecord(now))) return next
  const keys = new Set([...Object.keys(now), ...Object.keys(next)])
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const value = rebase(before[key], next[key], now[key])
      return value === undefined ? [] : [[key, value]]
    }),
  ) as T
}

function rebaseList(
  before: readonly unknown[],
  next: readonly unknown[],
  now: readonly unknown[],
): readonly unknown[] {
  if (![...before, ...next, ...now].every(hasName)) {
    const isLess = next.length < before.length || now.length < before.length
    if (isLess) return next
    const stay = before.map((part, at) => rebase(part, next[at], now[at]))
    return [...stay, ...now.slice(before.length), ...next.slice(before.length)]
  }
  const [was, is] = [byName(before), byName(now)]
  const wanted = byName(next)
  const stay = [...wanted].flatMap(([name, part]) => {
    if (!was.has(name)) return [part]
    // Taken away meanwhile.
    return is.has(name) ? [rebase(was.get(name), part, is.get(name))] : []
  })
  const added = [...is].flatMap(([name, part]) => (was.has(name) || wanted.has(name) ? [] : [part]))
  return [...stay, ...added]
}

function byName(parts: readonly unknown[]): ReadonlyMap<unknown, unknown> {
  return new Map(parts.map((part) => [isRecord(part) ? part.id : part, part]))
}

function hasName(part: unknown): boolean {
  return typeof part === 'string' || (isRecord(part) && typeof part.id === 'string')
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return isObject(value) && !Array.isArray(value)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
