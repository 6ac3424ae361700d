/** How many of something, for an author: `no words`, `1 word`, `2 words`. */
export function count(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`
}
