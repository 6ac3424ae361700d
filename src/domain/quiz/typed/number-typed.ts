/**
 * Reads a number as people type it, or says that it is none. What is understood: `1200`, `1,200`, `1 200`, `-5`,
 * `12.5`, `.5`, a decimal comma where it cannot be a thousands comma (`12,5`, `0,125`), `1/2`, `3 1/2`, `½`, `3½`,
 * and a full stop behind it all; all of it also in Arabic and Persian digits. Around it may stand the unit asked for, in the singular or plural; where none is
 * asked for, £, $, € or a per cent sign. Anything else is no number: words, ranges, `about 12`, `1e3`, another unit,
 * two signs, more than 40 characters.
 */
export function readNumber(typed: string, unit?: string): number | undefined {
  if (typed.length > NUMBER_MAX_LENGTH) return undefined
  // A vulgar fraction falls apart into its digits: 3½ is no 31/2.
  const text = typed
    .replace(VULGAR, ' $&')
    .normalize('NFKC')
    .replace(ARABIC, (digit) => `${(digit.codePointAt(0) ?? 0) % 16}`)
    .replace(/٫/g, '.')
    .replace(/٬/g, ',')
    .replace(MINUS, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\.$/, '')
  const found = PARTS.exec(text)
  if (!found) return undefined
  const [, sign = '', before = '', otherSign = '', digits = '', after = ''] = found
  if ((sign !== '' && otherSign !== '') || !isUnit(before, after, unit)) return undefined
  const value = amountOf(digits.trim())
  return value === undefined ? undefined : sign === '-' || otherSign === '-' ? 0 - value : value
}

/** Whether a number lies as near to another as allowed; a rounding error of the machine's is no difference. */
export function isNear(value: number, expected: number, tolerance: number): boolean {
  return Math.abs(value - expected) <= tolerance + 1e-9 * Math.max(1, Math.abs(expected))
}

/** The longest text that is read as a number, in UTF-16 units. */
export const NUMBER_MAX_LENGTH = 40

const VULGAR = /[¼-¾⅐-⅞]/gu

/** Both rows begin with their nought at a multiple of 16. */
const ARABIC = /[٠-٩۰-۹]/g

const MINUS = /[‐-―−]/gu

/** A sign and a currency before it, in either order; the digits; a unit behind. */
const PARTS = /^([+-]?) ?([£$€]?) ?([+-]?)([\d.,'’/⁄ ]*\d)([^\d]*)$/u

const WHOLE = /^\d+$/
const DECIMAL = /^\d*\.\d+$/
const GROUPED = /^[1-9]\d{0,2}(?:([, '’])\d{3})(?:\1\d{3})*(?:\.\d+)?$/u
const DECIMAL_COMMA = /^\d+,\d+$/
const FRACTION = /^(?:(\d+) )?(\d+) ?[/⁄] ?(\d+)$/u

function amountOf(digits: string): number | undefined {
  if (WHOLE.test(digits) || DECIMAL.test(digits)) return Number(digits)
  if (GROUPED.test(digits)) return Number(digits.replace(/[, '’]/gu, ''))
  if (DECIMAL_COMMA.test(digits)) return Number(digits.replace(',', '.'))
  const fraction = FRACTION.exec(digits)
  const below = Number(fraction?.[3] ?? 0)
  return fraction && below > 0 ? Number(fraction[1] ?? 0) + Number(fraction[2]) / below : undefined
}

/** Whether what stands around a number is the unit asked for, or says nothing where none is. */
function isUnit(before: string, after: string, unit: string | undefined): boolean {
  const said = `${before}${after}`.trim()
  if (said === '') return true
  if (before !== '' && after.trim() !== '') return false
  return unit === undefined || unit.trim() === '' ? /^[£$€%]$/u.test(said) : sameUnit(said) === sameUnit(unit)
}

const SAME: ReadonlyMap<string, string> = new Map([
  ['per cent', '%'],
  ['percent', '%'],
  ['pound', '£'],
  ['euro', '€'],
])

function sameUnit(unit: string): string {
  const one = unit.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim().replace(/s$/, '')
  return SAME.get(one) ?? one
}
