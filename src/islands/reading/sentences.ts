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
  if (typeof Intl.Segmenter === 'function') {
    const parts = new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text)
    return [...parts].map(({ segment }) => segment.trim()).filter(Boolean)
  }
  return text.split(/(?<=[.!?][”’)]?)\s+(?=[“‘(]?\p{Lu})/u).filter(Boolean)
}

/** What is marked within a section’s prose; nothing where nothing is, or it reaches beyond. */
export function markedIn(end: Element): string {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return ''
  const range = selection.getRangeAt(0)
  if (sectionEndOf(range.startContainer) !== end || sectionEndOf(range.endContainer) !== end) return ''
  const text = selection.toString().replace(/\s+/g, ' ').trim()
  return text.length > MOST ? '' : text
}

/** The element that ends the section which something stands in. */
export function sectionEndOf(node: Node): Element | null {
  const isAfter = (end: Element) =>
    (end.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  return [...document.querySelectorAll('[data-section]')].find(isAfter) ?? null
}

function textOf(block: Element): string {
  const copy = document.createElement('template').content.appendChild(block.cloneNode(true))
  if (!(copy instanceof Element)) return ''
  for (const part of copy.querySelectorAll(WITHIN)) part.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}
