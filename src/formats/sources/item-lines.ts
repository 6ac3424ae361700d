/**
 * The lines on which the objects of the first list in a JSON text begin, from 1, in order. Looks at each character
 * once; of a text that is no JSON it says anything.
 */
export function itemLines(text: string): readonly number[] {
  const lines: number[] = []
  let line = 1
  let depth = 0
  let itemDepth: number | undefined
  let isText = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === NEW_LINE) line += 1
    else if (isText && sign === BACKSLASH) at += 1
    else if (sign === QUOTE) isText = !isText
    else if (isText) continue
    else if (sign === OPEN_LIST || sign === OPEN_OBJECT) {
      if (sign === OPEN_OBJECT && depth === itemDepth) lines.push(line)
      depth += 1
      if (sign === OPEN_LIST) itemDepth ??= depth
    } else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) {
      depth -= 1
      // The list is over: what follows holds none of its items.
      if (itemDepth !== undefined && depth < itemDepth) return lines
    }
  }
  return lines
}

const [QUOTE, BACKSLASH, NEW_LINE] = [0x22, 0x5c, 0x0a]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]
