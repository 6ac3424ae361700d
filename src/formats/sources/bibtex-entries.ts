/** An entry of a BibTeX file as it is written, its values joined and LaTeX in them still. */
export interface BibEntry {
  /** Where it begins, in UTF-16 units. */
  readonly at: number
  /** In small letters. */
  readonly type: string
  /** By name in small letters. */
  readonly fields: ReadonlyMap<string, string>
  /** A brace or quotation mark of it is never closed: what could be made out is here. */
  readonly isCut: boolean
}

/** Where an entry begins on a line of its own: there the next is found when one has no end. */
const ENTRY_LINE = /(?:^|\n)[ \t]{0,40}@[ \t]{0,4}[A-Za-z]{1,40}[ \t]{0,4}[{(]/g

/** Where a field begins on a line of its own. */
const FIELD_LINE = /\n[ \t]{0,40}[A-Za-z][\w-]{0,40}[ \t]{0,4}=/

const HEAD = /@[ \t]{0,4}([A-Za-z]{1,40})\s{0,20}[{(]/g
const NAME = /\s*([A-Za-z][^\s={}(),"#%]{0,60})\s*=/y
const SPACE = /[\s,]*/y
const BARE = /[^\s,{}()"#]{1,200}/y

/** So many values without an end are looked through in one entry. */
const CUTS_MAX = 8

/** How far a value reaches, and where what follows begins. */
interface Value {
  readonly text: string
  readonly end: number
  readonly isCut: boolean
}

/** The entries of a text, one after another; `@string` names are put in, `@comment` and `@preamble` left out. */
export function* bibEntries(text: string): Generator<BibEntry> {
  const macros = new Map<string, string>()
  const starts = [...text.matchAll(ENTRY_LINE)].map(({ index, 0: found }) => index + found.indexOf('@'))
  let next = 0
  let isOpenEnded = false
  let at = 0
  while (at < text.length) {
    HEAD.lastIndex = at
    const head = HEAD.exec(text)
    if (!head) return
    while (next < starts.length && (starts[next] ?? 0) <= head.index) next += 1
    const limit = starts[next] ?? text.length
    const type = (head[1] ?? '').toLowerCase()
    const from = head.index + head[0].length
    if (type === 'comment' || type === 'preamble') {
      // A comment may hold entries. One that is not closed is over with its line, and nobody looks that far again.
      const inside = bracedEnd(text, from, isOpenEnded ? limit : text.length)
      if (inside === undefined) isOpenEnded = true
      at = inside ?? Math.max(from, text.indexOf('\n', from) + 1 || text.length)
      continue
    }
    const body = readBody(text, type === 'string' ? from : afterKey(text, from, limit), limit, macros)
    if (type === 'string') for (const [name, value] of body.fields) macros.set(name, value)
    else yield { at: head.index, type, fields: body.fields, isCut: body.isCut }
    at = body.isCut ? Math.max(limit, from) : body.end
  }
}

/** The position behind the brace that closes what is open at `from`. */
function bracedEnd(text: string, from: number, limit: number): number | undefined {
  let depth = 1
  for (let at = from; at < limit; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === BACKSLASH) at += 1
    else if (sign === OPEN) depth += 1
    else if (sign === CLOSE) depth -= 1
    if (depth === 0) return at + 1
  }
  return undefined
}

/** Behind the key of an entry; one without a key begins with its fields. */
function afterKey(text: string, from: number, limit: number): number {
  const key = /[^,={}"\n]{0,300}/y
  key.lastIndex = from
  const end = from + (key.exec(text)?.[0].length ?? 0)
  return end < limit && text[end] === ',' ? end + 1 : from
}

function readBody(text: string, from: number, limit: number, macros: ReadonlyMap<string, string>) {
  const fields = new Map<string, string>()
  let cuts = 0
  let at = from
  while (at < limit) {
    at = skip(SPACE, text, at)
    NAME.lastIndex = at
    const name = NAME.exec(text)
    if (!name) break
    const value = readValue(text, NAME.lastIndex, limit, macros)
    const key = (name[1] ?? '').toLowerCase()
    if (!fields.has(key)) fields.set(key, value.text)
    at = value.end
    if (value.isCut) cuts += 1
    if (cuts === CUTS_MAX) break
  }
  // A key alone, without a field, is passed over.
  while (cuts === 0 && at < limit && text[at] !== '}' && text[at] !== ')') at += 1
  return { fields, end: at + 1, isCut: cuts > 0 || at >= limit }
}

function readValue(text: string, from: number, limit: number, macros: ReadonlyMap<string, string>): Value {
  const pieces: string[] = []
  let at = from
  for (;;) {
    at = skip(/\s*/y, text, at)
    const sign = text[at]
    if (sign === '{' || sign === '"') {
      const end = sign === '{' ? bracedEnd(text, at + 1, limit) : quotedEnd(text, at + 1, limit)
      if (end === undefined) return cutValue(text, at + 1, limit, pieces)
      pieces.push(text.slice(at + 1, end - 1))
      at = end
    } else {
      BARE.lastIndex = at
      const bare = BARE.exec(text)?.[0] ?? ''
      pieces.push(macros.get(bare.toLowerCase()) ?? bare)
      at += bare.length
    }
    const joint = skip(/\s*/y, text, at)
    if (text[joint] !== '#' || joint >= limit) return { text: pieces.join(''), end: at, isCut: false }
    at = joint + 1
  }
}

/** Behind the quotation mark that closes: one in braces does not. */
function quotedEnd(text: string, from: number, limit: number): number | undefined {
  let depth = 0
  for (let at = from; at < limit; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === BACKSLASH) at += 1
    else if (sign === OPEN) depth += 1
    else if (sign === CLOSE) depth -= 1
    else if (sign === QUOTE && depth <= 0) return at + 1
  }
  return undefined
}

/** A value without an end reaches to the next field, or to the next entry. */
function cutValue(text: string, from: number, limit: number, pieces: readonly string[]): Value {
  const left = text.slice(from, limit)
  const field = left.search(FIELD_LINE)
  const end = field < 0 ? limit : from + field
  const rest = text.slice(from, end).replace(/[\s,}")]{1,200}$/, '')
  return { text: [...pieces, rest].join(''), end, isCut: true }
}

function skip(what: RegExp, text: string, at: number): number {
  what.lastIndex = at
  return at + (what.exec(text)?.[0].length ?? 0)
}

const [BACKSLASH, OPEN, CLOSE, QUOTE] = [0x5c, 0x7b, 0x7d, 0x22]
