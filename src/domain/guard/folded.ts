/** A text in which a number or a name looks as patterns expect it, with a way back to the text as it was written. */
export interface Folded {
  readonly plain: string
  /** The stretch of the written text that stands for a stretch of the plain one. */
  back(from: number, to: number): { readonly at: number; readonly length: number }
}

/**
 * Folds a text for looking through: marks that are not seen go, digits of other scripts and full-width letters become
 * plain ones, every kind of space, dash and apostrophe becomes the plain one, accents go.
 */
export function foldText(text: string): Folded {
  if (!NOT_PLAIN.test(text)) return { plain: text, back: (from, to) => ({ at: from, length: to - from }) }
  const pieces: string[] = []
  // Where each unit of the plain text began, and one place past the end.
  const places = new Uint32Array(text.length * MOST_UNITS + 1)
  let length = 0
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) ?? 0
    const folded = point < 0x80 ? text.charAt(at) : foldPoint(point)
    for (let nth = 0; nth < folded.length; nth += 1) places[length + nth] = at
    length += folded.length
    pieces.push(folded)
    at += point > 0xffff ? 2 : 1
  }
  places[length] = text.length
  return { plain: pieces.join(''), back: (from, to) => wayBack(text, places, from, to) }
}

const NOT_PLAIN = /[^\0-\x7f]/

/** No sign folds to more units than this; longer ones stay as they are. */
const MOST_UNITS = 3

/** Letters that are no letter with an accent, and are written for one another. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', ı: 'i', ħ: 'h', Ħ: 'H' },
  ...{ ß: 'ss', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', þ: 'th', Þ: 'Th' },
}

const known = new Map<number, string>()

function foldPoint(point: number): string {
  const before = known.get(point)
  if (before !== undefined) return before
  const folded = foldedOf(String.fromCodePoint(point))
  // A few megabytes at most.
  if (known.size > 65_536) known.clear()
  known.set(point, folded)
  return folded
}

function foldedOf(sign: string): string {
  // Half a pair is no sign: it stays where it is.
  if (/^[\ud800-\udfff]$/.test(sign)) return sign
  if (/^[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0]$/u.test(sign)) return ''
  if (/^[\u2028\u2029\u0085]$/.test(sign)) return '\n'
  if (/^\p{Zs}$/u.test(sign)) return ' '
  if (/^[\p{Pd}\u2212\u2043\u00ad]$/u.test(sign)) return '-'
  if (/^[\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u00b4\uff07]$/.test(sign)) return "'"
  const letter = LETTERS[sign]
  if (letter !== undefined) return letter
  if (/^\p{Nd}$/u.test(sign)) return digitOf(sign)
  if (/^\p{No}$/u.test(sign)) return sign
  const bare = sign.normalize('NFKD').replace(/\p{M}/gu, '')
  return bare === '' || bare.length > MOST_UNITS ? sign : bare
}

/** Digits of every script stand in rows of ten that begin with nought. */
function digitOf(sign: string): string {
  const plain = sign.normalize('NFKD')
  if (/^\d$/.test(plain)) return plain
  const point = sign.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(point - value - 1))) value += 1
  return String(value)
}

/** What is not seen goes with what it hangs on: an accent after a letter, a mark of direction before a number. */
function wayBack(text: string, places: Uint32Array, from: number, to: number) {
  let at = places[from] ?? text.length
  const last = places[to - 1] ?? at
  const after = places[to] ?? text.length
  // A sign that became two letters, of which only one is meant, goes whole.
  const end = after > last ? after : last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)
  while (at > 0 && /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text.charAt(at - 1))) at -= 1
  return { at, length: end - at }
}
