/** What can't be seen and changes how its neighbours read: direction marks, zero width, soft hyphens, controls, tags. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** One line of somebody's words, as it may stand in a title or beside a name: nothing unseen, single spaces. */
export function plainLine(words: string): string {
  return plain(words.replace(/\s+/gu, ' ')).trim()
}

/** Somebody's words with their lines: nothing unseen, at most one line left empty in a row. */
export function plainLines(words: string): string {
  const lines = words.replace(/\r\n?|[\u2028\u2029]/g, '\n').split('\n')
  return lines
    .map((line) => plain(line.replace(/\s+/gu, ' ')).trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function plain(words: string): string {
  return words.toWellFormed().replace(UNSEEN, '').replace(/ {2,}/g, ' ')
}
