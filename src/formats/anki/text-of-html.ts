/** A field of Anki without its HTML. */
export interface PlainField {
  readonly text: string
  /** Pictures and sounds that were taken out. */
  readonly media: number
}

/** Longer fields are cut before they are looked at: no card that a person reads comes near. */
const FIELD_MAX_LENGTH = 100_000

/**
 * What a field says, without tags, scripts, styles, pictures and sounds; lines and lists stay lines. Nothing is ever
 * made a page of, so nothing in it can run. Each character is looked at a fixed number of times.
 */
export function textOfHtml(html: string): PlainField {
  const source = html.slice(0, FIELD_MAX_LENGTH).toWellFormed()
  const sound = withoutSounds(source)
  if (!/[<&]/.test(sound.text)) return { text: tidy(sound.text), media: sound.media }
  const pieces: string[] = []
  let media = sound.media
  let at = 0
  const lower = sound.text.toLowerCase()
  const last = lower.lastIndexOf('>')
  while (at < lower.length) {
    const open = lower.indexOf('<', at)
    const isTag = open >= 0 && open < last && /[a-z/!?]/.test(lower.charAt(open + 1))
    const end = open < 0 ? lower.length : isTag ? open : open + 1
    pieces.push(decoded(sound.text.slice(at, end).replace(/[\r\n\t]+/g, ' ')))
    if (!isTag) {
      at = end
      continue
    }
    const tag = readTag(lower, open)
    if (MEDIA.has(tag.name)) media += 1
    pieces.push(lineFor(tag.name))
    at = tag.end
  }
  return { text: tidy(pieces.join('')), media }
}

/** Plain text of a table’s cell: only sounds and pictures of Anki are taken out, and lines are made one kind. */
export function textOfPlain(text: string): PlainField {
  const sound = withoutSounds(text.slice(0, FIELD_MAX_LENGTH).toWellFormed())
  return { text: tidy(sound.text), media: sound.media }
}

interface ReadTag {
  /** `/p` for an end. */
  readonly name: string
  /** Where what follows begins: behind the whole of a script or style. */
  readonly end: number
}

const MEDIA = new Set(['img', 'audio', 'video', 'object', 'embed', 'iframe', 'svg', 'canvas'])

/** Whose content is no words. */
const SILENT = new Set(['script', 'style', 'svg', 'template', 'noscript', 'iframe', 'object'])

const BREAKS = /^\/?(?:br|div|p|tr|ul|ol|hr|h[1-6]|blockquote|pre|table|dl|dt|dd|section|article)$/

function readTag(lower: string, open: number): ReadTag {
  if (lower.startsWith('<!--', open)) return { name: '!', end: behind(lower, '-->', open + 4) }
  const name = /^\/?[a-z][a-z0-9-]{0,30}/.exec(lower.slice(open + 1, open + 33))?.[0] ?? '!'
  const end = endOfTag(lower, open + 1)
  if (!SILENT.has(name) || lower.charAt(end - 2) === '/') return { name, end }
  const close = lower.indexOf(`</${name}`, end)
  return { name, end: close < 0 ? lower.length : behind(lower, '>', close) }
}

/** Behind the `>` that ends a tag, passing over those in quotation marks where these are closed soon. */
function endOfTag(lower: string, from: number): number {
  let quote = ''
  const most = Math.min(lower.length, from + 2_000)
  for (let at = from; at < most; at += 1) {
    const sign = lower.charAt(at)
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at + 1
  }
  return behind(lower, '>', from)
}

function behind(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from)
  return at < 0 ? text.length : at + sign.length
}

function lineFor(name: string): string {
  if (name === 'li') return '\n• '
  if (name === 'td' || name === 'th') return ' '
  return BREAKS.test(name) ? '\n' : ''
}

function withoutSounds(text: string): PlainField {
  let media = 0
  const cleaned = text.replace(/\[sound:[^\]\n]{0,500}\]/g, () => {
    media += 1
    return ' '
  })
  return { text: cleaned, media }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  times: '×',
  divide: '÷',
  deg: '°',
  euro: '€',
  pound: '£',
  rarr: '→',
  larr: '←',
  copy: '©',
  frac12: '½',
  eacute: 'é',
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,10}));/gi,
    (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
      if (code === undefined) return NAMED[name] ?? whole
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : ' '
    },
  )
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' ? sign : ' '))
    .replace(/[  ]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
