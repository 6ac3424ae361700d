/** The words of a passphrase on a backup file. */
export const lockWords = {
  fold: 'Take it with a passphrase',
  what: 'The file is locked: without the passphrase nobody can read it, wherever it is kept or sent. Without one, whoever has the file can read it.',
  lost: 'Nobody can bring a passphrase back, and no file opens without it. Write it down, and keep it somewhere other than the file.',
  good: 'Three or more words that have nothing to do with each other are hard to guess and easy to type.',
  others: 'Other programs open the file too: it is in the age format (age-encryption.org).',
  passphrase: 'Passphrase',
  again: 'The same passphrase again',
  show: 'Show what I type',
  take: 'Take a locked backup file',
  unlockTitle: 'This file is locked',
  unlockHint: 'It opens with the passphrase that was typed when it was taken. This takes a few seconds.',
  unlock: 'Open it',
} as const

/** What is wrong with a passphrase that was typed to lock a file; the numbers are characters. */
export function passphraseText(problem: {
  readonly kind: 'short' | 'different'
  readonly least: number
}): string {
  return problem.kind === 'short'
    ? `Type at least ${problem.least} characters: shorter ones are guessed by trying.`
    : 'The two are not the same. Type both again, or show what you type.'
}

/** Said when a locked file was handed over. */
export const lockedMade = 'It is locked: keep its passphrase somewhere other than the file.'
