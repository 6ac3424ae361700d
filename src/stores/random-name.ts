/** A name nobody else has given: ten characters of `a–z2–7`, 50 random bits. */
export function randomName(chance: (limit: number) => number): string {
  return Array.from({ length: 10 }, () => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(chance(32))).join('')
}
