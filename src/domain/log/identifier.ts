import { cleanLine } from '#domain/clean.ts'

/** Longest address kept, in UTF-16 units; browsers differ beyond. */
export const ADDRESS_MAX_LENGTH = 2_000

/** What was typed as a web address. */
export type TypedAddress =
  | { readonly kind: 'address'; readonly href: string }
  /** An address, but of another scheme than http and https. */
  | { readonly kind: 'other-scheme' }
  | { readonly kind: 'none' }

/** Reads a web address as a browser would; `www.example.org` gets the `https://` that was left out. */
export function readAddress(typed: string): TypedAddress {
  const schemed = withScheme(typed)
  if (!URL.canParse(schemed)) return { kind: 'none' }
  const { href, protocol, hostname } = new URL(schemed)
  if (protocol !== 'http:' && protocol !== 'https:') return { kind: 'other-scheme' }
  return hostname === '' ? { kind: 'none' } : { kind: 'address', href }
}

function withScheme(typed: string): string {
  return /^[^\s:/?#@]+\.[^\s/?#@]+([/?#]|$)/.test(typed) && !/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed)
    ? `https://${typed}`
    : typed
}

/** The digits of an ISBN whose check digit is right, without hyphens: ten or thirteen. */
export function readIsbn(typed: string): string | undefined {
  const digits = typed
    .replace(/^isbn(?:-?1[03](?=[:\s]))?:?/i, '')
    .replace(/[\s\u2010-\u2015-]/g, '')
    .toUpperCase()
  if (/^\d{9}[\dX]$/.test(digits)) return weigh(digits, (at) => 10 - at) % 11 === 0 ? digits : undefined
  if (/^97[89]\d{10}$/.test(digits)) {
    return weigh(digits, weightOf13) % 10 === 0 ? digits : undefined
  }
  return undefined
}

/** An ISBN of ten digits as the one of thirteen that names the same book. */
export function isbn13Of(isbn: string): string {
  if (isbn.length === 13) return isbn
  const body = `978${isbn.slice(0, 9)}`
  return `${body}${(10 - (weigh(body, weightOf13) % 10)) % 10}`
}

/** A DOI as `10.1000/182`, from any of the ways it is written. */
export function readDoi(typed: string): string | undefined {
  const [, inLink] = /^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/(.+)$/i.exec(typed) ?? []
  // In a link, what follows `?` or `#` says where one came from; inside a DOI these are written as %3F and %23.
  const doi =
    inLink === undefined ? typed.replace(/^doi[:\s]\s*/i, '') : decoded(inLink.replace(/[?#].*$/, ''))
  // The full stop or comma of the sentence it was copied from is no part of it.
  const bare = doi.replace(/(?<![.,;:])[.,;:]+$/, '')
  return /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{Cc}]{1,400}$/u.test(bare) ? bare : undefined
}

function decoded(text: string): string {
  try {
    return cleanLine(decodeURIComponent(text))
  } catch {
    return text
  }
}

function weightOf13(at: number): number {
  return at % 2 === 0 ? 1 : 3
}

function weigh(digits: string, weightAt: (at: number) => number): number {
  return [...digits].reduce((sum, digit, at) => sum + (digit === 'X' ? 10 : Number(digit)) * weightAt(at), 0)
}
