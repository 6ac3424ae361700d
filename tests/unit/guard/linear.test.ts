import { expect, test } from 'vitest'
import { findPersonal } from '#domain/guard/find-personal.ts'
import { PROBES } from './probes.ts'

const NAMES = { names: ['a a a', 'Aa Bb Ee', '1 1 2', 'O’Neill'] }

const SHORT = 3_000
const TIMES = 8

/** The shortest of a few goes: whatever else the machine does only makes it longer. */
function duration(text: string): number {
  const goes = Array.from({ length: 2 }, () => {
    const began = performance.now()
    findPersonal(text, NAMES)
    return performance.now() - began
  })
  return Math.min(...goes)
}

function filled(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length)
}

/** Eight times the text takes about eight times as long; where work grows with the square it is sixty-four. */
function isLinear(part: string): boolean {
  const short = filled(part, SHORT)
  const long = filled(part, SHORT * TIMES)
  findPersonal(short, NAMES)
  // A machine with much else to do is asked again.
  return Array.from({ length: 4 }, () => duration(long) / duration(short)).some((ratio) => ratio < TIMES * 3)
}

test.each(Object.entries(PROBES))('%s, over and over, take time in proportion', (_, part) => {
  expect(isLinear(part)).toBe(true)
})
