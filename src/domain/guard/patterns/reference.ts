import { digitsIn } from '#domain/guard/check-digits.ts'
import type { Pattern } from '#domain/guard/pattern.ts'

const THING =
  'order|case|ticket|account|acct|acc|a/c|booking|reservation|invoice|complaint|incident|claim|policy|customer|client|member(?:ship)?|tracking|parcel|consignment|delivery|refund|return|transaction|payment|loyalty|contract|passport|licen[cs]e|driving licence|job|call|enquiry|inquiry|query|quote|quotation|service request|request|work order|purchase|staff|employee|payroll|student|learner|candidate|enrolment|patient|hospital|voucher|subscription|meter|loan|mortgage|card|crm|record|serial|receipt|log|chat|uln|urn|utr'
const NUMBERED = '(?:reference number|reference|ref number|ref no|ref|number|num|no|id|code|#|№)'
const TIE = '[ \\t:.=()"\'#-]{0,4}'
const LINK = `(?:${TIE}\\b(?:is|was|of|as|it's|being|reads|says|ending in|ending with|ending)\\b)?${TIE}`
/** Letters and digits in stretches tied by a hyphen, stroke or line; which of them count is for \`holds\` to say. */
const CODE = '(?<is>\\d{1,6}(?: \\d{2,8}){1,4}|[a-z0-9]{1,24}(?:[-/_.][a-z0-9]{1,24}){0,5})(?![a-z0-9])'
const PREFIX =
  'ORD|ORDER|INC|CAS|CASE|SR|TKT|TICKET|RMA|INV|BKG|BK|REF|CRM|REQ|RITM|TASK|CHG|PRB|CUST|CUS|ACC|ACCT|CMP|CMPL|COMP|JOB|PO|SO|CN|WO|PNR|HD|TXN|TRX|RTN|RET|CLM|POL|MEM|BOOK|BKN|RES|DEL|QTE|CID|UID|REFUND|CLAIM|SUB'

/** What a firm knows one customer’s business by. */
export const reference: readonly Pattern[] = [
  {
    kind: 'reference',
    shape: new RegExp(`\\b(?:${THING})(?:'s)?[ -]?${NUMBERED}\\b${LINK}${CODE}`, 'gi'),
    holds: ({ said, after }) => isCode(said, 3) && !isCounted(after),
  },
  // In groups, as on a card: letters and then digits.
  {
    kind: 'reference',
    shape: new RegExp(
      `\\b(?:${THING})(?:'s)?[ -]?${NUMBERED}\\b${LINK}(?<is>[a-z]{2,4}(?: \\d{2,8}){1,4})(?![a-z0-9])`,
      'gi',
    ),
    holds: ({ said }) => /^[A-Z]{2}/.test(said) && digitsIn(said).length >= 3,
  },
  {
    kind: 'reference',
    shape: new RegExp(`\\b(?:${THING})${TIE}(?:#|№) ?${CODE}`, 'gi'),
    holds: ({ said }) => isCode(said, 2),
  },
  {
    kind: 'reference',
    shape: new RegExp(`\\b(?:${THING}|pnr|rma)(?: (?:is|was)\\b)?[ \\t:=(-]{1,3}${CODE}`, 'gi'),
    holds: ({ said, after }) => isBareCode(said) && !isCounted(after),
  },
  {
    kind: 'reference',
    shape: new RegExp(
      `\\b(?:reference number|reference|ref number|ref no|ref|our ref|your ref)\\b${LINK}${CODE}`,
      'gi',
    ),
    holds: ({ said, after }) => isCode(said, 3) && !isYear(said) && !isCounted(after),
  },
  // A booking may be six letters alone.
  {
    kind: 'reference',
    shape:
      /\b(?:[Bb]ooking|BOOKING|[Rr]eservation|PNR|[Rr]ecord [Ll]ocator|[Cc]onfirmation)(?:[ -]?(?:[Rr]eference|[Rr]ef|REF|[Cc]ode|[Nn]umber|[Nn]o))?\b[ \t:.=()"'#-]{0,4}(?:is |was )?(?<is>(?=[A-Z0-9]{0,7}[A-Z])[A-Z0-9]{5,8})(?![A-Za-z0-9])/g,
  },
  {
    kind: 'reference',
    shape: new RegExp(
      `(?<![A-Za-z0-9-])(?:${PREFIX})(?:[-_#/:]{1,2}| )?(?:[A-Z]{0,4}[-_/]?)?\\d{3,14}(?:[-_/][A-Z0-9]{1,12}){0,3}(?![A-Za-z0-9])`,
      'gi',
    ),
    holds: ({ said }) => isPrefixed(said),
  },
  {
    kind: 'reference',
    shape: /(?<![A-Za-z0-9-])[A-Z]{1,5}-\d{4,12}(?:-[A-Z0-9]{1,10}){0,2}(?![A-Za-z0-9-])/g,
    holds: ({ said }) => !STANDARD.test(said) && !/-(?:19|20)\d{2}$/.test(said),
  },
  { kind: 'reference', shape: /(?<![\w&/#])#\d{4,14}(?!\w)/g, holds: ({ said }) => !isYear(said.slice(1)) },
  // A parcel of Royal Mail, an order of a marketplace.
  { kind: 'reference', shape: /(?<![A-Za-z0-9])[A-Z]{2} ?\d{4} ?\d{4} ?\d ?GB(?![A-Za-z0-9])/g },
  { kind: 'reference', shape: /(?<![\d-])(?:\d{3}-\d{7}-\d{7}|\d{2}-\d{5}-\d{5})(?![\d-])/g },
]

const STANDARD =
  /^(?:ISO|IEC|BS|EN|PAS|RFC|UTF|SHA|AES|CVE|HTTP|COVID|GDPR|DPA|NVQ|QCF|RQF|SQA|NOS|CFA|BSI|DIN|ANSI|IEEE|WCAG|Q[1-4]|FY|H|GQA)\b/

/** Whether it has so many digits, or is letters and digits mixed with as many. */
function isCode(said: string, least: number): boolean {
  return (
    digitsIn(said).length >= least || (digitsIn(said).length >= 1 && /^(?=.*[A-Z])[A-Z0-9-]{5,}$/.test(said))
  )
}

/**
 * With no word for a number before it: many digits, or letters and digits as people write no word. The code that an
 * observation gives a contact, “call D-101”, is meant to say nothing of the customer.
 */
function isBareCode(said: string): boolean {
  const digits = digitsIn(said).length
  if (/^\d+(?:st|nd|rd|th)?$/i.test(said)) return digits >= 5 && /^\d+$/.test(said)
  if (/^\d{1,4}(?:[-/.]\d{1,4}){1,2}$/.test(said)) return digits >= 9
  return (
    digits >= 3 &&
    !/^[a-z]{1,3}-?\d{3}$/i.test(said) &&
    !/^\d+[a-z]{1,3}$/.test(said) &&
    !/^(?:\d{4}[-/]){1,2}\d{1,4}$/.test(said) &&
    !STANDARD.test(said)
  )
}

function isPrefixed(said: string): boolean {
  const [, letters = '', tie = ''] = /^([A-Za-z]+)([^A-Za-z0-9]*)/.exec(said) ?? []
  if (isYear(said.slice(letters.length + tie.length)) && !/[-#]/.test(tie)) return false
  if (letters === letters.toUpperCase()) return true
  // “job 4000” in a sentence, against “inc0012345”.
  return /[-_#/]/.test(tie) || (tie === '' && digitsIn(said).length >= 5)
}

function isYear(said: string): boolean {
  return /^(?:19|20)\d{2}$/.test(said)
}

/** What is counted, paid or measured is no number of a case. */
function isCounted(after: string): boolean {
  return /^(?:[.,]\d|\s?(?:%|per ?cent\b|pounds?\b|pence\b|p\b|people\b|customers?\b|calls?\b|items?\b|units?\b|times?\b|minutes?\b|hours?\b|days?\b|words?\b|boxes\b|orders?\b|tickets?\b|cases?\b|a (?:day|week|month|year)\b|per (?:day|week|month|year)\b))/i.test(
    after,
  )
}
