import { readDoi } from './identifier.ts'

/** What a web address says of the source behind it. */
export interface AddressKey {
  readonly doi?: string
  readonly page?: string
}

/** Marks that say where a reader came from, not what is read. */
const TRACKING = /^(utm_.*|fbclid|gclid|dclid|msclkid|igshid|si|mc_cid|mc_eid|ref|ref_src|share|feature)$/

/** Ways to look at one article that publishers put behind its DOI. */
const VIEW =
  /(?:\/(?:full|fulltext|abstract|pdf|epdf|html|meta|summary|references)|\.(?:pdf|html?|full|xml))$/i

/** The key of a web address: the page, however one came there, and the DOI that a publisher’s address holds. */
export function addressKey(address: string): AddressKey {
  if (!URL.canParse(address)) return {}
  const { href } = new URL(address)
  const [, authority = '', rawPath = '', query = '', fragment = ''] =
    /^https?:\/\/([^/?#]*)([^?#]*)\??([^#]*)#?(.*)/.exec(href) ?? []
  const host = hostOf(authority)
  const path = unescaped(rawPath)
  if (/^(dx\.)?doi\.org$/.test(host)) return { doi: path.slice(1).toLowerCase() }
  const kept = query.split('&').filter((part) => part !== '' && !TRACKING.test(part.split('=')[0] ?? ''))
  const video = videoIn(host, path, kept)
  if (video) return { page: `youtube.com/watch?v=${video}` }
  const doi = doiIn(path) ?? kept.map(unescaped).map(doiInPart).find(Boolean)
  const place = path.replace(/\/(index|default)\.[a-z]{3,5}$/, '/').replace(/\/+$/, '')
  const search = kept.length > 0 ? `?${kept.sort().join('&')}` : ''
  return { ...(doi ? { doi } : {}), page: `${host}${place}${search}${routeOf(fragment)}` }
}

function hostOf(authority: string): string {
  return authority
    .replace(/^.*@/, '')
    .replace(/^(www|m|mobile)\./, '')
    .replace(/^([a-z-]+)\.m\.(wik[a-z]+\.org)$/, '$1.$2')
    .replace(/:(80|443)$/, '')
}

function videoIn(host: string, path: string, query: readonly string[]): string | undefined {
  const [, first = '', second = ''] = path.split('/')
  if (host === 'youtu.be') return first
  if (host !== 'youtube.com' && host !== 'youtube-nocookie.com') return undefined
  if (/^(shorts|live|embed|v)$/.test(first)) return second
  return first === 'watch' ? query.find((part) => part.startsWith('v='))?.slice('v='.length) : undefined
}

/** The DOI that an address ends in, as in `…/doi/full/10.1000/182`. */
function doiIn(path: string): string | undefined {
  const [, end] = /\/(10\.\d{4,9}(?:\.\d+)*\/.+)$/.exec(path) ?? []
  return end && readDoi(end.replace(/\/+$/, '').replace(VIEW, ''))?.toLowerCase()
}

function doiInPart(part: string): string | undefined {
  return readDoi(part.slice(part.indexOf('=') + 1))?.toLowerCase()
}

/** Where a page shows one thing or another by what stands behind `#`, that is part of its address. */
function routeOf(fragment: string): string {
  return /^[!/]./.test(fragment) ? `#${unescaped(fragment).replace(/\/+$/, '')}` : ''
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
