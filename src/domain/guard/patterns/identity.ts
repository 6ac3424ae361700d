import { digitsIn, isNhsNumber } from '#domain/guard/check-digits.ts'
import type { Found, Pattern } from '#domain/guard/pattern.ts'

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DATE = [
  '\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?(?:\\d{4}|\\d{2})(?!\\d)',
  '\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2}(?!\\d)',
  `\\d{1,2}(?:st|nd|rd|th)?(?: of)? ?${MONTH}\\b[.,]?(?: ?(?:\\d{4}|'?\\d{2})(?!\\d))?`,
  `${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b,?(?: \\d{4}\\b)?`,
  `${MONTH}\\.? \\d{4}\\b`,
  '\\d{2} \\d{2} \\d{4}(?!\\d)',
  '(?<!\\d)\\d{8}(?!\\d)',
].join('|')
const BETWEEN =
  "(?:[ :,;.()=-]{0,3}\\b(?:is|was|are|on|the|of|in|as|at|given|recorded|confirmed|confirming|listed|shown|entered|her|his|their|and|date|it's|to|be|being|he|she|they|said|gave)\\b){0,5}[ :,;.()='-]{0,4}"

/** What the state knows a person by, and when they were born. */
export const identity: readonly Pattern[] = [
  {
    kind: 'national-insurance',
    shape: /(?<![a-z0-9])[a-z]{2}[ -]?(?:\d{2}[ -]?\d{2}[ -]?\d{2}|\d{3}[ -]\d{3})[ -]?[a-d](?![a-z0-9])/gi,
    // “in 12 34 56 a” is no number.
    holds: ({ said, before }) =>
      !/[ -]/.test(said) || /^[A-Z]{2}/.test(said) || !SHORT_WORD.test(said) || NI_WORD.test(before),
  },
  // The last letter may be missing.
  {
    kind: 'national-insurance',
    shape: /(?<![A-Za-z0-9])[A-CEGHJ-PR-TW-Z]{2} \d{2} \d{2} \d{2}(?! ?\d|[A-Za-z])/g,
  },
  {
    kind: 'national-insurance',
    shape:
      /\b(?:ni|nino|national insurance)\b[^\d\n]{0,16}\b(?<is>[a-z]{2} ?\d{2} ?\d{2} ?\d{2})(?![a-z0-9])/gi,
  },
  { kind: 'nhs', shape: /(?<![\d.,£$€+-])\d{3}(?<gap>[ -]?)\d{3}\k<gap>\d{4}(?![\d]|[.,]\d)/g, holds: isNhs },
  { kind: 'nhs', shape: /\bnhs\b[^\d\n]{0,24}(?<is>\d{3}[ -]?\d{3}[ -]?\d{4})(?!\d)/gi },
  {
    kind: 'birth',
    shape: new RegExp(
      `\\b(?:d\\.? ?o\\.? ?b\\b\\.?|date[ -]of[ -]birth|birth ?date|birth ?day|born)${BETWEEN}(?<is>${DATE})`,
      'gi',
    ),
  },
  {
    kind: 'birth',
    shape: new RegExp(
      `(?<![\\d/.-])(?<is>${DATE})[ ,]{0,2}(?:\\(|is |was |as |- |for )?(?:(?:her|his|their|the|my|customer's|a) ){0,2}(?:d\\.?o\\.?b\\b|date of birth|birth ?date|birth ?day\\b(?! (?:card|offer|sale|event|party)))`,
      'gi',
    ),
  },
  {
    kind: 'vehicle',
    shape: /(?<![A-Z0-9-])[A-HJ-PR-Y][A-HJ-PR-Y]\d{2}[ -]?[A-HJ-PR-Z]{3}(?![A-Z0-9])/g,
    holds: ({ said }) => !/(?:THE|AND|FOR|NVQ|KPI|NPS|GDP|USD|GBP|EUR)$/.test(said),
  },
  {
    kind: 'vehicle',
    shape: /(?<![a-z0-9-])[a-hj-pr-y][a-hj-pr-y]\d{2}[a-hj-pr-z]{3}(?![a-z0-9])/g,
  },
  {
    kind: 'vehicle',
    shape: /(?<![a-z0-9-])[a-hj-pr-y][a-hj-pr-y]\d{2} [a-hj-pr-z]{3}(?![a-z0-9])/g,
    // “on10 for” is a slip of the thumb, not a plate.
    holds: ({ before }) => /\($|\b(?:car|van|lorry|truck|taxi|motorbike|vehicle|reg|plate)\b/i.test(before),
  },
  {
    kind: 'vehicle',
    shape:
      /(?<![A-Z0-9-])(?:[A-HJ-NPR-TV-Y]\d{3} ?[A-HJ-PR-Y]{3}|[A-HJ-PR-Y]{3} ?\d{3}[A-HJ-NPR-TV-Y])(?![A-Z0-9-])/g,
    holds: ({ said, before }) =>
      !/(?:THE|AND|FOR|NVQ|KPI|NPS|GBP|EUR)$|^(?:ISO|NVQ|KPI|RFC|DIN|HTTP)/.test(said) &&
      !/\b(?:room|unit|form|model|level|size)\s*$/i.test(before),
  },
  {
    kind: 'vehicle',
    shape:
      /\b(?:reg|regs?tration|registration|number ?plate|plate|vrm|vrn)\b(?:[ :.=()#-]{0,3}\b(?:number|plate|mark|no|is|was|of|her|his|the|car|van|a)\b){0,4}[ :.=()#-]{0,4}(?<is>(?=[a-z0-9 ]{0,4}\d)[a-z]{1,3} ?\d{1,4}(?: ?[a-z]{1,3})?|\d{1,4} ?[a-z]{1,3})(?![a-z0-9])/gi,
    holds: ({ said }) => /[a-z]/i.test(said) && said.replace(/ /g, '').length >= 4,
  },
]

/** Words of two letters that stand before a number in a sentence. */
const SHORT_WORD =
  /^(?:am|an|as|at|be|by|do|go|he|if|in|is|it|me|my|no|of|on|or|so|to|up|us|we|vs|ca|pp|uk|eu|gb)\b/i

const NI_WORD = /\b(?:ni|nino|national insurance)\b/i

/** An ISBN of ten digits is checked the same way; numbers that are handed out begin with 3 to 9, Scotland’s with a day. */
function isNhs({ said, before }: Found): boolean {
  if (!isNhsNumber(digitsIn(said)) || /\bisbn\b/i.test(before)) return false
  return /[ -]/.test(said) || /^[34679]/.test(said) || /\b(?:nhs|chi|patient)\b/i.test(before)
}
