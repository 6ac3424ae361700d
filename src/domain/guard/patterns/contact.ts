import { digitsIn } from '#domain/guard/check-digits.ts'
import type { Found, Pattern } from '#domain/guard/pattern.ts'

const NAME = "[a-z0-9._%+'-]{1,64}"
const LABEL = '[a-z0-9-]{1,63}'
/** Read backwards from the sign, so that a long run of letters is not read again from each of them. */
const BEFORE_AT = `(?<=(?<![a-z0-9._%+-])(?<lead>${NAME} ?))`

/** What may stand between the digits of a number. */
const GAP = '[ \\t.()-]{0,3}'

/** “phone number is”, “mobile:”. */
const PHONE_WORD = '\\b(?:tel|telephone|phone|mobile|mob|cell|landline|whatsapp|fax)\\b'
const LEADS_TO = "(?:[ :.=()-]{0,3}(?:number|num|no|is|was|on|as|it's)\\b){0,3}[ :.=()#-]{0,4}"

/** How a person is reached: e-mail and telephone. */
export const contact: readonly Pattern[] = [
  {
    kind: 'email',
    shape: new RegExp(`${BEFORE_AT}(?:@|%40) ?(?:${LABEL}\\.){1,6}[a-z]{2,24}(?![a-z0-9])`, 'gi'),
    holds: ({ said }) => !/\.(?:png|jpe?g|gif|svg|webp)$/i.test(said),
  },
  {
    kind: 'email',
    shape: new RegExp(
      `${BEFORE_AT}[([{]at[)\\]}] ?(?:${LABEL} ?(?:\\.|dot|[([{]dot[)\\]}]) ?){1,4}[a-z]{2,24}\\b`,
      'gi',
    ),
  },
  {
    kind: 'email',
    shape: new RegExp(`${BEFORE_AT}(?<= )at ${LABEL}(?: dot ${LABEL}){1,3}\\b`, 'gi'),
  },
  {
    kind: 'phone',
    shape: new RegExp(
      `(?<!\\d)(?<!\\d[.,])(?:\\(?(?:\\+|00) ?44\\)?${GAP}(?:\\(0\\)${GAP})?0?|\\(?0(?=${GAP}[1235789]))(?:${GAP}\\d){9,10}(?!\\d)(?: ?(?:ext|x)\\.? ?\\d{1,6})?`,
      'gi',
    ),
    holds: isUkNumber,
  },
  {
    kind: 'phone',
    shape: new RegExp(`(?<!\\d)\\(?\\+ ?[1-9]\\d{0,2}\\)?(?:${GAP}\\d){6,14}(?!\\d)`, 'g'),
    holds: ({ said }) => digitsIn(said).length >= 8,
  },
  {
    kind: 'phone',
    shape: new RegExp(`(?<![\\d.,£$€#/-])00 ?[1-9]\\d{0,2}(?:${GAP}\\d){8,12}(?!\\d)`, 'g'),
  },
  // Without its first nought, as phones show it; or a local number beside the word for it.
  { kind: 'phone', shape: /(?<![\d.,£$€+-])7[1-9]\d{2} \d{3} ?\d{3}(?!\d)/g },
  {
    kind: 'phone',
    shape: new RegExp(`${PHONE_WORD}${LEADS_TO}(?<is>[1-9](?:[ .-]?\\d){5,10})(?!\\d)(?! ?[%£])`, 'gi'),
  },
  {
    kind: 'phone',
    shape:
      /\b(?:call|called|ring|rang|text|texted|dial|dialled|phone|phoned)(?: (?:me|him|her|them|us|back|on|at|the|customer)){0,4} (?<is>\d{3}[ -]\d{4})(?!\d)/gi,
  },
]

/** Areas begin with 01 or 02, and there is nothing under 04 and 06. A day or a decimal is no number to call. */
function isUkNumber({ said, before }: Found): boolean {
  if (/\bisbn\b/i.test(before)) return false
  const groups = said.replace(/(?:ext|x).*$/i, '').match(/\d+/g) ?? []
  const digits = groups.join('')
  if (/^\(?(?:\+|00)/.test(said)) return /^(?:00)?440?[1235789]/.test(digits)
  if (!/^0[1235789]/.test(digits) || /^0\.|^\d{2}[ .-]\d{2}[ .-](?:19|20)?\d{2}\b/.test(said)) return false
  const [first = '', second = ''] = groups
  if (first.length >= 3 || groups.every(({ length }) => length === 1)) return true
  return first === '0' ? second.length >= 3 : /^0[27]$/.test(first) && groups.length <= 5
}
