const CARDINALS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A count as prose has it: in words up to ten. */
export function inWords(count: number): string {
  return CARDINALS[count] ?? new Intl.NumberFormat('en-GB').format(count)
}

/** “five of seven”, “none of seven”; in figures where one of the two would be one. */
export function share(some: number, of: number): string {
  return `${some === 0 ? 'none' : of in CARDINALS ? inWords(some) : some} of ${inWords(of)}`
}

/** A text with a capital, to begin a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1)
}

/** A label with a small first letter, to stand inside a sentence. */
export function small(text: string): string {
  return text.charAt(0).toLocaleLowerCase('en-GB') + text.slice(1)
}
