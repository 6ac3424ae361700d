/** A stretch of text that two texts share, or that only one of them has. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Beyond so many words on each side a text is shown as replaced whole: comparing grows with their product. */
const WORDS_MAX = 1_500

/** What became of a text, word by word: the fewest words are said to be gone or new. */
export function diffText(before: string, after: string): readonly DiffPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const head = sharedHead(a, b)
  const tail = sharedHead(a.slice(head).toReversed(), b.slice(head).toReversed())
  const [midA, midB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  return joined([
    ...partsOf('same', a.slice(0, head)),
    ...diffWords(midA, midB),
    ...partsOf('same', a.slice(a.length - tail)),
  ])
}

/** Words, signs and spaces, so that joined they are the text. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}’']+|[^\s\p{L}\p{M}\p{N}’']/gu) ?? []
}

function sharedHead(a: readonly string[], b: readonly string[]): number {
  const end = Math.min(a.length, b.length)
  for (let at = 0; at < end; at += 1) if (a[at] !== b[at]) return at
  return end
}

/** The longest common run of words, by the table of lengths that every textbook has. */
function diffWords(a: readonly string[], b: readonly string[]): readonly DiffPart[] {
  if (a.length > WORDS_MAX || b.length > WORDS_MAX || a.length === 0 || b.length === 0) {
    return [...partsOf('gone', a), ...partsOf('new', b)]
  }
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [mine, theirs] = [a[i], b[j]]
    if (mine !== undefined && mine === theirs) {
      parts.push({ kind: 'same', text: mine })
      i += 1
      j += 1
    } else if (mine !== undefined && (theirs === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: 'gone', text: mine })
      i += 1
    } else {
      parts.push({ kind: 'new', text: theirs ?? '' })
      j += 1
    }
  }
  return parts
}

function partsOf(kind: DiffPart['kind'], words: readonly string[]): readonly DiffPart[] {
  return words.length === 0 ? [] : [{ kind, text: words.join('') }]
}

/** Neighbours of one kind as one stretch: what is gone before what is new, across spaces that stayed between them. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const stretches: DiffPart[] = []
  const text = { same: '', gone: '', new: '' }
  const end = (...kinds: readonly DiffPart['kind'][]) => {
    for (const kind of kinds) {
      if (text[kind] !== '') stretches.push({ kind, text: text[kind] })
      text[kind] = ''
    }
  }
  parts.forEach((part, at) => {
    const isChanging = text.gone !== '' || text.new !== ''
    if (part.kind === 'same' && isChanging && isSpace(part) && isChange(parts[at + 1])) {
      text.gone += part.text
      text.new += part.text
    } else {
      if (part.kind === 'same') end('gone', 'new')
      else end('same')
      text[part.kind] += part.text
    }
  })
  end('same', 'gone', 'new')
  return stretches
}

function isSpace({ text }: DiffPart): boolean {
  return text.trim() === ''
}

function isChange(part: DiffPart | undefined): boolean {
  return part !== undefined && part.kind !== 'same'
}
