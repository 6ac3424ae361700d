const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----'

/** Whether a file begins as one of `age` does, as bytes or as text. */
export function isLocked(first: Uint8Array): boolean {
  return startOf(first).startsWith('age-encryption.org/') || isArmored(first)
}

/** Whether it is one that was written as text. */
export function isArmored(first: Uint8Array): boolean {
  return startOf(first).trimStart().startsWith(ARMOR)
}

function startOf(first: Uint8Array): string {
  return new TextDecoder().decode(first.subarray(0, 100))
}
