import { drawsFrom, seedOf } from '#domain/quiz/shuffle.ts'

/** Chance that a seed repeats: what a round does is drawn from it, though not how fast the machine is. */
export interface Random {
  /** Which round this is, from 0: where there are few ways to harm, each has its turn. */
  readonly turn: number
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
  pick<T>(list: readonly [T, ...T[]]): T
  /** True so many times of a hundred. */
  percent(chance: number): boolean
}

/** The chance of one round: the same for one seed, fault and round, whatever else is run. */
export function randomOf(seed: number, fault: string, round: number): Random {
  const draw = drawsFrom(seedOf(`${seed} ${fault} ${round}`))
  const below = (limit: number) => Math.floor(draw() * limit)
  return {
    turn: round,
    below,
    pick: (list) => list[below(list.length)] ?? list[0],
    percent: (chance) => below(100) < chance,
  }
}
