/** What two spellings of one name have in common: letters and figures without case, accents, spaces or punctuation. */
export function nameKey(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  // A name may be an emoji, as long as it is one.
  return letters === '' ? name.trim() : letters
}
