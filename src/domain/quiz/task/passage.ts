import type { Id } from '#domain/id.ts'

/** One sentence of a text: where it begins and where it ends, in UTF-16 units, without the white space around it. */
export interface Sentence {
  readonly start: number
  readonly end: number
}

/** Words out of one part of a text that are held to prove something: word for word as they stand there. */
export interface Passage {
  readonly part: Id
  readonly start: number
  readonly quote: string
}

/** Texts by part. */
export type Texts = Readonly<Record<Id, string>>

/** A stop, with what closes behind it; bounded, so that a line of nothing but dots takes no longer than any other. */
const STOP = /[.!?…][”’"')\]]{0,4}\s{1,8}/gu

/** Ends in a full stop that ends no sentence, whatever follows; or, before a figure, one that does not. */
const ABBREVIATION = /(?:^|[\s(“‘"'])(?:mr|mrs|ms|dr|e\.g|i\.e)\.$/iu
const BEFORE_FIGURE = /(?:^|[\s(])(?:ref|no|approx|p)\.$/iu

/** What is dictated may have no stop at all: a longer run is taken apart, at a comma where there is one. */
const LONG_WORDS = 40
const PIECE_WORDS = 30
const LEAST_WORDS = 12

/** The sentences of a text, in order. Every word of it is in exactly one. */
export function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(/[^\n]+/gu)].flatMap(({ index, 0: line }) =>
    stretchesOf(line).flatMap(({ start, end }) => trimmed(text, index + start, index + end)),
  )
}

/** The sentences that passages of a part cover or touch, by their place. */
export function chosenIn(sentences: readonly Sentence[], passages: readonly Passage[]): ReadonlySet<number> {
  const chosen = sentences.flatMap(({ start, end }, at) =>
    passages.some((one) => one.start < end && one.start + one.quote.length > start) ? [at] : [],
  )
  return new Set(chosen)
}

/** The passages that chosen sentences make: neighbours are one. */
export function passagesOf(part: Id, text: string, chosen: ReadonlySet<number>): readonly Passage[] {
  const sentences = sentencesOf(text)
  const isFirst = (at: number) => chosen.has(at) && !chosen.has(at - 1)
  return sentences.flatMap((sentence, at) => {
    if (!isFirst(at)) return []
    let last = at
    while (chosen.has(last + 1)) last += 1
    const { start } = sentence
    return [{ part, start, quote: text.slice(start, sentences[last]?.end) }]
  })
}

/** A passage where it stands in the texts now; nothing where its words are no longer there. */
export function anchored(passage: Passage, texts: Texts): Passage | undefined {
  const { part, start, quote } = passage
  const text = texts[part] ?? ''
  if (text.startsWith(quote, start)) return passage
  const found = nearest(text, quote, start)
  return found === undefined ? undefined : { ...passage, start: found }
}

function nearest(text: string, quote: string, start: number): number | undefined {
  const after = text.indexOf(quote, start)
  const before = text.lastIndexOf(quote, start)
  const found = [before, after].filter((at) => at >= 0)
  return found.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0]
}

function stretchesOf(line: string): readonly Sentence[] {
  const ends = [...line.matchAll(STOP)].flatMap(({ index, 0: stop }) => {
    const end = index + stop.length
    return endsSentence(line.slice(Math.max(0, index - 10), end).trimEnd(), line.charAt(end)) ? [end] : []
  })
  const bounds = [0, ...ends, line.length]
  return bounds.slice(1).flatMap((end, at) => pieces(line, { start: bounds[at] ?? 0, end }))
}

function endsSentence(before: string, next: string): boolean {
  if (/\p{Ll}/u.test(next) || ABBREVIATION.test(before)) return false
  return !(/\d/.test(next) && BEFORE_FIGURE.test(before))
}

/** One look at the words, however many: a long text without a stop is to be marked like any other. */
function pieces(line: string, { start, end }: Sentence): readonly Sentence[] {
  const words = [...line.slice(start, end).matchAll(/\S+\s*/gu)]
  const cuts: number[] = []
  let from = 0
  while (words.length - from > LONG_WORDS) {
    const reach = words.slice(from + LEAST_WORDS, from + PIECE_WORDS)
    const near = reach.findLastIndex(({ 0: word }) => /[,;:–—]\s*$/u.test(word))
    from += near < 0 ? PIECE_WORDS : LEAST_WORDS + near + 1
    cuts.push(start + (words[from]?.index ?? 0))
  }
  const bounds = [start, ...cuts, end]
  return bounds.slice(1).map((bound, at) => ({ start: bounds[at] ?? start, end: bound }))
}

function trimmed(text: string, start: number, end: number): readonly Sentence[] {
  const piece = text.slice(start, end)
  const bare = piece.trim()
  if (bare === '') return []
  const from = start + piece.indexOf(bare)
  return [{ start: from, end: from + bare.length }]
}
