import type { CaptureWarning } from '#domain/log/captured-line.ts'
import { inWords } from './in-words.ts'
import { capture } from './log-capture.ts'
import { quoted } from './quoted.ts'

const list = new Intl.ListFormat('en-GB')
const number = new Intl.NumberFormat('en-GB')

/** “Kept as no. 12 in your inbox.” */
export function keptText(numbers: readonly number[]): string {
  if (numbers.length > 6) {
    return `Kept as nos ${numbers[0]} to ${numbers.at(-1)}, ${numbers.length} lines, in your inbox.`
  }
  return `Kept as ${numbers.length === 1 ? 'no.' : 'nos'} ${list.format(numbers.map(String))} in your inbox.`
}

/** “That is entry 4 already: “Heated calls”.” */
export function knownText(known: readonly { readonly number: number; readonly title: string }[]): string {
  const [first] = known
  if (known.length === 1 && first) return `That is entry ${first.number} already: ${quoted(first.title)}.`
  return `These are entries ${list.format(known.map((one) => String(one.number)))} already.`
}

/** The same, where something else was kept beside. */
export function alsoKnownText(known: readonly { readonly number: number }[]): string {
  const which = list.format(known.map((one) => String(one.number)))
  return known.length === 1
    ? `One is entry ${which} already and was not kept again.`
    : `Entries ${which} were there already and were not kept again.`
}

/** What is to be said of a line besides that it was kept. */
export const captureWarnings: Readonly<Record<CaptureWarning, string>> = {
  'refused-address':
    'Part of it looks like an address that would run something or open a file. It is text here, and no link.',
  'wrong-isbn':
    'That ISBN does not add up: a figure in it is wrong or missing. It is kept as text and names no book. Look at the back of the book; Undo puts it back into the box.',
  'other-letters':
    'The name of that site has letters that look like others. It is written here as browsers check it, with xn-- in it.',
}

/** Lines of references that could not be read. */
export function unreadText(lines: readonly number[]): string {
  const some = lines.slice(0, 5).map(String)
  const what = lines.length === 1 ? 'Line' : 'Lines'
  const more = lines.length > 5 ? `, and ${inWords(lines.length - 5)} more,` : ''
  return `${what} ${list.format(some)}${more} could not be read. All of the text is still in the box.`
}

/** Why nothing was kept. */
export function refusedText(why: {
  readonly kind: string
  readonly has?: number
  readonly most?: number
}): string {
  const [has, most] = [number.format(why.has ?? 0), number.format(why.most ?? 0)]
  switch (why.kind) {
    case 'empty':
      return 'There is nothing in the box to keep.'
    case 'too-long':
      return `That is ${has} characters, and ${most} fit. Nothing was kept, and your text is still in the box: keep it in parts.`
    case 'too-many':
      return `That is ${has} sources, and ${most} fit at once. Nothing was kept, and your text is still in the box: keep it in parts.`
    case 'not-kept':
      return 'That could not be kept. Your text is still in the box.'
    default:
      return capture.noScript
  }
}
