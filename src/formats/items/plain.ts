import { cleanLines } from '#domain/clean.ts'
import { decodedHtml, htmlPieces } from '#formats/sources/html-pieces.ts'
import type { ListLoss } from './problem.ts'

/** A text of a list in plain words, and what of it plain words can’t hold. */
export interface PlainText {
  readonly text: string
  readonly losses: readonly ListLoss['kind'][]
}

/** How a list says that its texts are written. */
export type Markup = 'html' | 'markdown' | 'plain' | 'moodle'

/**
 * Plain words of a text with markup: paragraphs and list items become lines, emphasis goes, and what shows or does
 * something else is left out and said. Nothing of it is ever run or rendered. Total on any text.
 */
export function plainWordsOf(text: string, markup: Markup): PlainText {
  if (markup === 'markdown') {
    const { text: plain, losses } = LOOKS_LIKE_HTML.test(text) ? ofHtml(text) : { text, losses: [] }
    const images = IMAGE.test(plain) ? (['images'] as const) : []
    return { text: cleanLines(withoutMarks(plain)), losses: [...losses, ...images] }
  }
  if (markup === 'plain' || !LOOKS_LIKE_HTML.test(text)) return { text: cleanLines(text), losses: [] }
  return ofHtml(text)
}

const LOOKS_LIKE_HTML = /<\/?[a-zA-Z!][^<>]{0,2000}>|<[a-zA-Z]{1,20}\s|&(?:#\w{1,7}|[a-zA-Z]{2,8});/

/** Shown, heard or run: none of it is words, nor is what stands in it. */
const DROPPED: Readonly<Record<string, ListLoss['kind']>> = {
  img: 'images',
  picture: 'images',
  svg: 'images',
  math: 'images',
  video: 'images',
  audio: 'images',
  canvas: 'images',
  iframe: 'scripts',
  object: 'scripts',
  embed: 'scripts',
  script: 'scripts',
}

/** Have no end of their own. */
const EMPTY = ['img', 'embed']

const BREAKS = /^\/?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|pre|blockquote|hr|dt|dd)$/

function ofHtml(html: string): PlainText {
  const losses = new Set<ListLoss['kind']>()
  let text = ''
  let inside: string | undefined
  // A sign of its own before a number or a space begins no tag.
  for (const piece of htmlPieces(html.replace(/<(?![a-zA-Z/!])/g, '&lt;'))) {
    if (piece.kind === 'text') {
      if (inside === undefined) text += decodedHtml(piece.text.replace(/\s+/g, ' '))
    } else if (inside !== undefined) {
      if (piece.name === `/${inside}`) inside = undefined
    } else if (Object.hasOwn(DROPPED, piece.name)) {
      losses.add(DROPPED[piece.name] ?? 'scripts')
      // What stands in a script is passed over with it.
      if (!EMPTY.includes(piece.name) && piece.name !== 'script') inside = piece.name
    } else if (piece.attributes.has('href')) losses.add('links')
    else if (BREAKS.test(piece.name)) text += '\n'
    else if (piece.name === 'td' || piece.name === 'th') text += ' '
  }
  return { text: cleanLines(text.replace(/\n{2,}/g, '\n')), losses: [...losses] }
}

const IMAGE = /!\[[^\]\n]{0,200}\]\([^)\n]{0,2000}\)/

/** Without the signs of Markdown that only set words apart. */
function withoutMarks(text: string): string {
  return text
    .replace(new RegExp(IMAGE, 'g'), '')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,500}?)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=[^\s*])([^*\n]{1,500})\*(?!\w)/g, '$1')
    .replace(/`([^`\n]{1,500})`/g, '$1')
}
