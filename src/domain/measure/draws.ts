import { drawsFrom, type Seed } from '#domain/quiz/shuffle.ts'

/** Draws whole numbers between two, both included, one after the other from a seed. */
export function wholesFrom(seed: Seed): (least: number, most: number) => number {
  const draw = drawsFrom(seed)
  return (least, most) => least + Math.floor(draw() * (most - least + 1))
}
