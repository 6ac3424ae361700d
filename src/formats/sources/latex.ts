/** Marks that stand on the letter after them, as Unicode puts them behind it. */
const ACCENTS: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  b: '\u0331',
  d: '\u0323',
}

/** Letters and signs that have a name. */
const NAMED: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'i',
  j: 'j',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  ng: 'ŋ',
  dj: 'đ',
  DJ: 'Đ',
  S: '§',
  P: '¶',
  pounds: '£',
  euro: '€',
  texteuro: '€',
  copyright: '©',
  textregistered: '®',
  texttrademark: '™',
  dots: '…',
  ldots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textunderscore: '_',
  textbullet: '•',
  textdegree: '°',
  degree: '°',
  times: '×',
  slash: '/',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
}

/** One step of reading: a command, a mark or a run of signs that means another. */
const STEP = /\\([a-zA-Z]{1,40})\*?[ \t]*|\\([^a-zA-Z])|---|--|``|''|~|\$|[{}]/gu

/**
 * What LaTeX says, as plain text: accents on their letters, dashes and quotation marks, no braces and no commands that
 * only change the look. Each character is looked at a fixed number of times.
 */
export function textOfLatex(latex: string): string {
  let text = ''
  let accent = ''
  let at = 0
  const add = (piece: string) => {
    if (accent === '' || piece === '') {
      text += piece
      return
    }
    const [first = ''] = piece
    text += `${first}${accent}`.normalize('NFC') + piece.slice(first.length)
    accent = ''
  }
  for (const step of latex.matchAll(STEP)) {
    add(latex.slice(at, step.index))
    at = step.index + step[0].length
    const [sign, command, escaped] = step
    if (command !== undefined) {
      const named = Object.hasOwn(NAMED, command) ? NAMED[command] : undefined
      if (named !== undefined) add(named)
      else if (Object.hasOwn(ACCENTS, command)) accent = ACCENTS[command] ?? ''
    } else if (escaped !== undefined) {
      if (Object.hasOwn(ACCENTS, escaped)) accent = ACCENTS[escaped] ?? ''
      else add(/[\\\s,;:!/-]/u.test(escaped) ? (escaped === '\\' || escaped === ' ' ? ' ' : '') : escaped)
    } else {
      // A mark over nothing, `\^{}`, marks nothing.
      if (sign === '}') accent = ''
      add(SIGNS[sign] ?? '')
    }
  }
  add(latex.slice(at))
  return text
}

/** Braces and dollars only group. */
const SIGNS: Readonly<Record<string, string>> = { '---': '—', '--': '–', '``': '“', "''": '”', '~': '\u00a0' }
