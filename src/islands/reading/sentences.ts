/** Shorter is a heading or a label, longer is no card. */
const LEAST = 20
const MOST = 400

/** What stands in a section but is not its prose: notes, false beliefs, what one writes, drawings. */
const APART =
  '.points, .mis, .prompt, .lines, .gloss, .label, .section_end, figure, nav, table, [hidden], [data-measure]'

/** What stands in a sentence but is not of its words. */
const WITHIN = '.unseen, button, svg, sup'

/** Every sentence of a section’s prose, each once, in reading order. `end` is the element that ends it. */
export function sentencesOf(end: Element): readonly string[] {
  const blocks: Element[] = []
  for (
    let part = end.previousElementSibling;
    part && part.tagName !== 'H2';
    part = part.previousElementSibling
  ) {
    const inside = [...part.querySelectorAll('p, li, dd')]
    blocks.unshift(...(part.matches('p, li') ? [part, ...inside] : inside))
  }
  const prose = blocks.filter((block) => !block.closest(APART) && !block.querySelector('p, li'))
  const sentences = prose.flatMap((block) => splitSentences(textOf(block)))
  return [...new Set(sentences)].filter(({ length }) => length >= LEAST && length <= MOST)
}

/** A text as its sentences. */
export function splitSentences(text: string): readonly string[] {
  const sentences: string[] = []
  for (const part of partsOf(text)) {
    const last = sentences.at(-1)
    if (last !== undefined && SHORTENED.test(last)) sentences[sentences.length - 1] = `${last} ${part.trim()}`
    else sentences.push(part.trim())
  }
  return sentences.filter(Boolean)
}

/** Browsers take the full stop of a shortened word for the end of a sentence. */
const SHORTENED = /(?:^|[\s(“‘])(?:Mr|Mrs|Ms|Dr|St|No|vs|e\.g|i\.e|etc)\.$/

function partsOf(text: string): readonly string[] {
  // Firefox has it since 125.
  if (typeof Intl.Segmenter !== 'function') return text.split(/(?<=[.!?][”’)]?)\s+(?=[“‘(]?\p{Lu})/u)
  const parts = new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text)
  return [...parts].map(({ segment }) => segment)
}

/** What is marked within one section: the section’s end, and the words. Nothing where nothing is, or it reaches beyond. */
export function markedNow(): { readonly end: Element; readonly text: string } | undefined {
  for (const end of document.querySelectorAll('[data-section]')) {
    const text = markedIn(end)
    if (text !== '') return { end, text }
  }
  return undefined
}

/** What is marked within a section’s prose; nothing where nothing is, or it reaches beyond. */
export function markedIn(end: Element): string {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return ''
  const marked = selection.getRangeAt(0)
  const section = rangeOf(end)
  const isWithin =
    marked.compareBoundaryPoints(Range.START_TO_START, section) >= 0 &&
    marked.compareBoundaryPoints(Range.END_TO_END, section) <= 0
  const text = selection.toString().replace(/\s+/g, ' ').trim()
  return isWithin && text.length <= MOST ? text : ''
}

/** From a section’s heading to its end. */
function rangeOf(end: Element): Range {
  const range = document.createRange()
  let begin = end.previousElementSibling
  while (begin && begin.tagName !== 'H2') begin = begin.previousElementSibling
  range.setStartAfter(begin ?? end)
  range.setEndBefore(end)
  return range
}

function textOf(block: Element): string {
  const copy = document.createElement('template').content.appendChild(block.cloneNode(true))
  if (!(copy instanceof Element)) return ''
  for (const part of copy.querySelectorAll(WITHIN)) part.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}
