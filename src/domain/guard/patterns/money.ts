import { digitsIn, isIban, isLuhn } from '#domain/guard/check-digits.ts'
import type { Found, Pattern } from '#domain/guard/pattern.ts'

const SORT = '\\d{2}(?:(?<gap>[ .-])\\d{2}\\k<gap>|\\d{2})\\d{2}'
const ACCOUNT = '\\d{4} ?\\d{3,4}'
const SORT_WORD = '\\bsort(?:ing)?[ -]?code\\b[^\\d\\n]{0,20}'
const ACCOUNT_WORD = '\\b(?:account|acc|acct|a/c)\\b[^\\d\\n]{0,24}'

/** How a person pays and is paid. */
export const money: readonly Pattern[] = [
  {
    kind: 'card',
    shape: /(?<!\d[ .,-]?)\d(?:[ .-]?\d){12,18}(?!\d)/g,
    holds: isCard,
  },
  { kind: 'card', shape: /(?<!\d)\d{4}(?<gap>[ .-])\d{4}\k<gap>\d{4}\k<gap>\d{4}(?!\d)/g, holds: isCard },
  { kind: 'card', shape: /(?<!\d)3\d{3}(?<gap>[ .-])\d{6}\k<gap>\d{5}(?!\d)/g, holds: isCard },
  // Beside its word a slip of one digit makes it no less a card.
  {
    kind: 'card',
    shape: /\bcard\b[^\d\n]{0,24}(?<is>\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4})(?!\d)/gi,
  },
  { kind: 'card', shape: /(?<![\w*])(?:[*x•#]{4}[ -]?){1,3}\d{4}(?!\d)/gi },
  {
    kind: 'card',
    shape: /\bcard\b[^\d\n.]{0,24}\b(?:ending|ends|ended)(?: (?:in|with|on))? (?<is>\d{4})(?!\d)/gi,
  },
  { kind: 'card', shape: /\b(?:cvv|cvc|security code)\b[^\d\n]{0,8}(?<is>\d{3,4})(?!\d)/gi },
  {
    kind: 'bank',
    shape: new RegExp(`(?<![\\d-])${SORT}(?!\\d)[^\\d\\n]{1,40}${ACCOUNT}(?!\\d)`, 'g'),
    holds: isPair,
  },
  {
    kind: 'bank',
    shape: new RegExp(`(?<!\\d)\\d{8}(?!\\d)[^\\d\\n]{1,40}${SORT}(?![\\d-])`, 'g'),
    holds: isPair,
  },
  { kind: 'bank', shape: new RegExp(`${SORT_WORD}(?<is>${SORT})(?!\\d)`, 'gi') },
  { kind: 'bank', shape: new RegExp(`${ACCOUNT_WORD}(?<is>${ACCOUNT})(?!\\d)`, 'gi'), holds: isAccount },
  { kind: 'bank', shape: /\bGB ?\d{2}(?: ?[A-Z]){4}(?:[ -]?\d){14}(?!\d)/gi },
  {
    kind: 'bank',
    shape: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b/gi,
    holds: ibanLength,
  },
]

/** Cards begin with 3 to 6, and some of one brand with 22 to 27. */
function isCard({ said, before }: Found): boolean {
  const digits = digitsIn(said)
  return /^(?:[3-6]|2[2-7])/.test(digits) && isLuhn(digits) && !/\b(?:isbn|ean)\b/i.test(before)
}

/** Six digits that stand together are a sort code only where the words say so. */
function isPair({ said, before }: Found): boolean {
  return /\d{2}[ .-]\d{2}[ .-]\d{2}/.test(said) || /sort|acc(?:oun)?t|a\/c|bank/i.test(`${before}${said}`)
}

function isAccount({ said, before, after }: Found): boolean {
  const length = digitsIn(said).length
  return length >= 7 && !/[£$€]\s?$/.test(before) && !/^\s?(?:%|customers|people|pounds|times)/i.test(after)
}

/** The number ends where it comes out right: what follows may be the next word. */
function ibanLength({ said }: Found): boolean | number {
  for (let end = said.length; end >= 15; end -= 1) {
    if (said[end - 1] !== ' ' && isIban(said.slice(0, end).replace(/ /g, ''))) return end
  }
  return false
}
