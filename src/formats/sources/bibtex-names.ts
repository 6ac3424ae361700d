import { textOfLatex } from './latex.ts'

/** Longer lists of names are cut before they are looked at. */
const NAMES_MAX_LENGTH = 20_000

/** `Jane van Smith and {Citizens Advice}` as surname first, or as an organisation is called. */
export function bibNames(value: string): readonly string[] {
  const names = dividedAt(value.slice(0, NAMES_MAX_LENGTH).replace(/\s+/gu, ' '), ' and ')
  return names.map((name) => (name.trim() === 'others' ? 'et al.' : nameText(name.trim()))).filter(Boolean)
}

function nameText(name: string): string {
  // In braces of its own it is one thing: an organisation.
  if (name.startsWith('{') && dividedAt(name, '}').length === 1 && name.endsWith('}'))
    return textOfLatex(name).trim()
  const [family = '', ...given] = dividedAt(name, ',').map((part) => part.trim())
  if (given.length > 0) return textOfLatex(`${family}, ${given.at(-1) ?? ''}`).trim()
  const words = dividedAt(name, ' ').filter(Boolean)
  const small = words.findIndex((word, at) => at > 0 && at < words.length - 1 && /^\p{Ll}/u.test(word))
  const from = small > 0 ? small : words.length - 1
  const last = words.slice(Math.max(0, from)).join(' ')
  const first = words.slice(0, Math.max(0, from)).join(' ')
  return textOfLatex(first ? `${last}, ${first}` : last).trim()
}

/** The parts between signs that stand in no braces. */
function dividedAt(text: string, between: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (depth === 0 && text.startsWith(between, at)) {
      parts.push(text.slice(from, at))
      from = at + between.length
      at = from - 1
    } else if (text[at] === '{') depth += 1
    else if (text[at] === '}') depth -= 1
  }
  return [...parts, text.slice(from)]
}
