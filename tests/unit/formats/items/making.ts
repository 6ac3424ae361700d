import type { Making } from '#formats/items/problem.ts'
import { randomName } from '#stores/random-name.ts'
import { seededChance } from '#tests/support/device.ts'

/** Ids as chance gives them, and a site with one point and one misconception. */
export function testMaking(seed = 1): Making {
  const chance = seededChance(seed)
  return {
    letters: () => randomName(chance),
    isPoint: (id) => id === 'self-and-others.kc.1',
    isMisconception: (id) => id === 'self-and-others.mis.1',
  }
}
