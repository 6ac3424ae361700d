import type { Found, Pattern } from '#domain/guard/pattern.ts'

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d{1,2})'

/** What names a machine or opens a page for one person. */
export const network: readonly Pattern[] = [
  {
    kind: 'ip',
    shape: new RegExp(`(?<![\\d.])(?:${OCTET}\\.){3}${OCTET}(?![\\d]|\\.\\d)`, 'g'),
    holds: isAddress,
  },
  {
    kind: 'ip',
    shape: /(?<![\w:.])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])/gi,
  },
  {
    kind: 'ip',
    shape: /(?<![\w:.])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\w:])/gi,
    holds: ({ said }) => /\d/.test(said) && (said.match(/[0-9a-f]+/gi) ?? []).length >= 3,
  },
  {
    kind: 'secret',
    shape:
      /(?<=[?&#;])(?:access_?token|id_?token|token|auth|api_?key|key|sig|signature|session_?id|session|sid|jwt|otp|passw(?:or)?d|pwd)=[^&#\s"'<>]{6,300}/gi,
  },
  {
    kind: 'secret',
    shape:
      /(?<=[?&#;])(?:e-?mail|mail|user_?name|user_?id|user|uid|customer_?id|customer|client_?id|account_?id|account|acct|order_?id|order|case_?id|ticket_?id|phone|tel|mobile|member_?id)=[^&#\s"'<>]{3,300}/gi,
    holds: ({ said }) => /\d{3}|%40/.test(said) || /^(?:e-?mail|mail|user|customer)/i.test(said),
  },
]

/** Sections of a text and versions of a program are numbered alike, with small numbers. */
function isAddress({ said, before }: Found): boolean {
  if (/\bip(?:v4)?\b[^.]{0,20}$/i.test(before)) return true
  if (
    /(?:\bv|version|release|section|clause|paragraph|criteri(?:on|a)|part|step|chapter)[ .]{0,2}$/i.test(
      before,
    )
  )
    return false
  const octets = said.split('.').map(Number)
  return (octets[0] ?? 0) >= 10 || octets.some((octet) => octet > 31)
}
