/** A text of so many words. */
export function words(count: number): string {
  return Array.from({ length: count }, () => 'word').join(' ')
}
