/** Marks that change the order of letters on screen or are not seen at all; nobody types them on purpose. */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]/gu

/** Marks that set a word of another direction apart. One left open turns all that follows it. */
const ISOLATES = /[\u2066-\u2069]/gu

/** Such marks as they are of use: a pair on one line, with something to see inside; or one alone, of none. */
const ISOLATED =
  /([\u2066-\u2068][^\p{L}\p{N}\p{P}\p{S}\u2066-\u2069\n]*[\p{L}\p{N}\p{P}\p{S}][^\u2066-\u2069\n]*\u2069)|[\u2066-\u2069]/gu

/** What no text holds: control characters other than tab and line break. */
const CONTROLS = /[^\P{Cc}\t\n]/gu

/** Joiners make one sign of several: an emoji, or letters of some scripts. Beside Latin letters they only hide. */
const STRAY_JOINERS =
  /(?<![^\p{ASCII}\p{Script=Latin}\s\u200c\u200d])[\u200c\u200d]+|[\u200c\u200d]+(?![^\p{ASCII}\p{Script=Latin}\s\u200c\u200d])/gu

/** One line as it is kept: well formed, on one line, without unseen marks, single spaces. */
export function cleanLine(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(CONTROLS, '')
    .replace(UNSEEN, '')
    .replace(ISOLATES, '')
    .replace(STRAY_JOINERS, '')
    .replace(/ {2,}/gu, ' ')
    .trim()
}

/** Running text as it is kept: well formed, plain line breaks, no control characters, and no unseen marks that no script needs. */
export function cleanText(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(CONTROLS, '')
    .replace(UNSEEN, '')
    .replace(ISOLATED, '$1')
    .replace(STRAY_JOINERS, '')
    .trim()
}

/** Running text of which each line is cleaned as a line, with at most one left empty in a row. */
export function cleanLines(typed: string): string {
  const lines = cleanText(typed).split('\n')
  return lines
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu

/** How many words a text has: runs of letters and digits. */
export function wordCount(text: string): number {
  return text.match(WORD)?.length ?? 0
}

/** Whether a text has so many words: a long one is not counted to its end. */
export function hasWords(text: string, least: number): boolean {
  WORD.lastIndex = 0
  for (let count = 0; count < least; count++) if (!WORD.test(text)) return false
  return true
}
