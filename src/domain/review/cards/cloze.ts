/** The sign that stands where words were left out. */
export const GAP = '[…]'

/** A stretch of a sentence: a word, or what stands between two. */
export interface SentencePart {
  readonly text: string
  readonly isWord: boolean
}

/** What is asked and what is the answer, once some words of a sentence are left out. */
export interface Cloze {
  readonly front: string
  readonly back: string
}

/** More words than these make a list to be learned by heart, not a gap. */
const LONGEST_GAP = 4

/** A longer sentence is no sentence but a page; only so many of its words can be left out. */
export const SENTENCE_WORDS_MAX = 60

/** A sentence as its words and what stands between them; joined they are the sentence. */
export function partsOf(sentence: string): readonly SentencePart[] {
  const found =
    sentence.match(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}’'.,:%-]*[\p{L}\p{M}\p{N}%])?|[^\p{L}\p{N}]+/gu) ?? []
  return found.map((text) => ({ text, isWord: /^[\p{L}\p{N}]/u.test(text) }))
}

/** Places of the words that could be left out: figures first come to mind, then long words; none that carry no meaning. */
export function wordsToAsk(sentence: string): readonly number[] {
  return partsOf(sentence).flatMap(({ text, isWord }, at) => (isWord && carries(text) ? [at] : []))
}

/** The word that is likeliest worth asking for: a figure, else the longest, of two the later one. */
export function suggestedGap(sentence: string): number | undefined {
  const parts = partsOf(sentence)
  const words = wordsToAsk(sentence)
  const figure = words.find((at) => isFigure(parts[at]?.text ?? ''))
  if (figure !== undefined) return figure
  const lengthOf = (at: number) => parts[at]?.text.length ?? 0
  return words.toSorted((a, b) => lengthOf(b) - lengthOf(a) || b - a)[0]
}

/** The sentence with the words from one place to another left out, at most four of them. */
export function withGap(sentence: string, from: number, to: number = from): Cloze | undefined {
  const parts = partsOf(sentence)
  const gap = parts.slice(from, to + 1)
  const words = gap.filter(({ isWord }) => isWord).length
  if (words === 0 || words > LONGEST_GAP) return undefined
  const text = (some: readonly SentencePart[]) => some.map((part) => part.text).join('')
  return {
    front: `${text(parts.slice(0, from))}${GAP}${text(parts.slice(to + 1))}`.trim(),
    back: text(gap).trim(),
  }
}

/** In figures, or a small number in words. */
function isFigure(word: string): boolean {
  return /\p{N}/u.test(word) || NUMBERS.has(word.toLowerCase())
}

const NUMBERS = new Set('two three four five six seven eight nine ten eleven twelve twice half'.split(' '))

function carries(word: string): boolean {
  return /\p{N}/u.test(word) || (word.length > 2 && !EMPTY.has(word.toLowerCase()))
}

/** Words that hold a sentence together and say little by themselves. */
const EMPTY = new Set(
  (
    'about after again all also and any are because been before being both but can could did does doing done each for ' +
    'from had has have her here hers him his how into its just like more most much must not now off once one only ' +
    'other our out over own same she should some still such than that the their them then there these they this those ' +
    'through too under until very was were what when where which while who whom whose why will with without would you ' +
    'your yours may might than upon them’s it’s that’s don’t isn’t'
  ).split(' '),
)
