import type { LinkReach } from '#messages/pack-share.ts'

/**
 * Longest link that becomes a QR code, in characters: what version 13 holds at correction level M, 69 modules a
 * side. Up to there phones read it from a wall; a link of 300 characters needs the same version.
 */
export const QR_MOST = 331

/** Teams cuts or mangles links beyond about 2,000 characters. */
const LINK_MOST = 1_800

/** RFC 9110 recommends that everyone takes 8,000 octets; Slack cuts at about 4,000. */
const LONG_MOST = 8_000

/** A longer link is refused unread by the page that opens packs. */
export const READ_MOST = 16_000

/** How far a link of so many characters gets unharmed. */
export function reachOf(length: number): LinkReach {
  if (length <= QR_MOST) return 'anywhere'
  if (length <= LINK_MOST) return 'link'
  return length <= LONG_MOST ? 'long' : 'file-only'
}

/** A file’s name that says which pack it holds: `due-credit-pack-first-week-complaints.json`. */
export function packFileName(title: string): string {
  const slug = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `due-credit-pack${slug === '' ? '' : `-${slug}`}.json`
}
