/** Words of a piece of writing as people count them, what spaces part: learner and tutor see the same number. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
}
