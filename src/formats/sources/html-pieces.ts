/** A tag or a stretch of text of an HTML file. */
export type HtmlPiece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'tag'
      /** In small letters; `/a` for an end. */
      readonly name: string
      /** By name in small letters, as written. */
      readonly attributes: ReadonlyMap<string, string>
      /** From 1. */
      readonly line: number
    }

/** No tag of a file of bookmarks is longer; icons, which may be, are in none of what is looked at. */
const TAG_MAX_LENGTH = 200_000

/** What a tag is made of. Each part is bounded, so that nothing is looked at twice. */
const ATTRIBUTE =
  /([a-zA-Z_:][\w:.-]{0,60})\s{0,20}(?:=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]{1,5000})))?/g

/** The tags and texts of an HTML file in their order; scripts, styles and comments are passed over. */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  let at = 0
  let line = 1
  let counted = 0
  const last = html.lastIndexOf('>')
  while (at < html.length) {
    const open = at > last ? -1 : html.indexOf('<', at)
    const text = html.slice(at, open < 0 ? html.length : open)
    if (text !== '') yield { kind: 'text', text }
    if (open < 0 || open > last) return
    const name = /^<(\/?[a-zA-Z][a-zA-Z0-9]{0,20})/.exec(html.slice(open, open + 24))?.[1]?.toLowerCase()
    if (html.startsWith('<!--', open)) at = after(html, '-->', open)
    else if (name === undefined) at = html.startsWith('<!', open) ? after(html, '>', open) : open + 1
    else {
      const end = tagEnd(html, open)
      for (; counted < open; counted += 1) if (html.charCodeAt(counted) === NEW_LINE) line += 1
      const inside = html.slice(open + 1 + name.length, end - 1)
      yield { kind: 'tag', name, attributes: attributesIn(name === 'a' ? inside : ''), line }
      at = name === 'script' || name === 'style' ? after(html, '>', after(html, `</${name}`, end)) : end
    }
  }
}

/** Text with its entities put in: the five that HTML must escape, the space that does not break, and numbers. */
export function decodedHtml(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));?/g,
    (whole, ten, six, name) => {
      if (name) return NAMED[name] ?? whole
      const code = ten ? Number(ten) : Number.parseInt(six, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
    },
  )
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

const NEW_LINE = 0x0a

function after(html: string, what: string, from: number): number {
  const found = html.indexOf(what, from)
  return found < 0 ? html.length : found + what.length
}

/** Behind the `>` that ends a tag: one in quotation marks does not. */
function tagEnd(html: string, open: number): number {
  const limit = Math.min(html.length, open + TAG_MAX_LENGTH)
  let quote = 0
  for (let at = open; at < limit; at += 1) {
    const sign = html.charCodeAt(at)
    if (quote !== 0) quote = sign === quote ? 0 : quote
    else if (sign === 0x22 || sign === 0x27) quote = sign
    else if (sign === 0x3e) return at + 1
  }
  // A quotation mark is missing: the first `>` has to do.
  return after(html, '>', open)
}

function attributesIn(inside: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single, bare] of inside.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase()
    if (!found.has(key)) found.set(key, double ?? single ?? bare ?? '')
  }
  return found
}
