/** Where a shuffle begins: the same seed gives the same order on every device. */
export type Seed = number

/** The seeds there are: whole numbers from 0 to below this. */
export const SEEDS = 2 ** 32

/** A seed made from a name, so that a page built twice shows the same order (FNV-1a, 32 bits). */
export function seedOf(name: string): Seed {
  let hash = 0x811c9dc5
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** The items in an order drawn from a seed; each item goes in at a place drawn evenly among those before it, so every order is as likely. */
export function shuffled<T>(items: readonly T[], seed: Seed): readonly T[] {
  const draw = drawsFrom(seed)
  const placed: T[] = []
  for (const item of items) {
    placed.splice(Math.floor(draw() * (placed.length + 1)), 0, item)
  }
  return placed
}

/** Options in the order shown: drawn from a seed, unless their order means something. */
export function shownOrder<T extends { readonly text: string }>(
  options: readonly T[],
  seed: Seed,
): readonly T[] {
  return options.every((option) => STARTS_WITH_NUMBER.test(option.text)) ? options : shuffled(options, seed)
}

/** A number, an amount of money or a place in a row: an order of its own that a shuffle would hide. */
const STARTS_WITH_NUMBER =
  /^[^\p{L}\d]*(\d|(one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|once|twice)\b)/iu

/** Numbers from 0 to below 1, drawn from a seed (mulberry32, Tommy Ettinger, public domain). */
export function drawsFrom(seed: Seed): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / SEEDS
  }
}
