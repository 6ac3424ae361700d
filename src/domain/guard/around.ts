import type { Finding } from './finding.ts'

/** The words round a finding, cut at words and with an ellipsis where more stands there. */
export function aroundOf(
  text: string,
  { at, length }: Pick<Finding, 'at' | 'length'>,
  most = 60,
): { readonly before: string; readonly after: string } {
  const end = at + length
  const before = text
    .slice(Math.max(0, at - most), at)
    .replace(/\s+/g, ' ')
    .toWellFormed()
  const after = text
    .slice(end, end + most)
    .replace(/\s+/g, ' ')
    .toWellFormed()
  return {
    before: at > most ? `… ${before.replace(/^\S{0,20}\s/, '')}` : before,
    after: end + most < text.length ? `${after.replace(/\s\S{0,20}$/, '')} …` : after,
  }
}
