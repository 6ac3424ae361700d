/** Shorter ones are found by trying, whatever each try costs. */
export const LEAST_PASSPHRASE = 12

/** What is wrong with a passphrase that was typed twice to lock a file. */
export function passphraseProblem(typed: string, again: string): 'short' | 'different' | undefined {
  if ([...typed].length < LEAST_PASSPHRASE) return 'short'
  return typed === again ? undefined : 'different'
}
