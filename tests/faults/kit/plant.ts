import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plant } from '#tests/faults/fault.ts'

/** A source with its bug in it. Throws where the text to replace is not there exactly once. */
export function withBug(source: string, { file, find, put }: Plant): string {
  const count = source.split(find).length - 1
  if (count !== 1)
    throw new Error(`src/${file} has ${count} times what a fault puts a bug in place of: ${find}`)
  return source.replace(find, () => put)
}

/** Throws where a bug finds no place in the source as it is now. */
export function checkPlant(plant: Plant): void {
  withBug(readFileSync(join('src', plant.file), 'utf8'), plant)
}
