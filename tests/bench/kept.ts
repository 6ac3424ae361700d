import { KEPT_GZIP_KB, KEPT_KB, weighKept } from '#tests/support/kept-size.ts'
import { builds } from '#tests/support/site.ts'
import { type Row, row } from './row.ts'

/** What the service worker loads after a first visit, to keep the whole site. */
export async function measureKept(only: string | undefined): Promise<readonly Row[]> {
  if (only !== undefined && only !== 'kept') return []
  const { brotliKb, gzipKb, kb, requests } = await weighKept(builds[0].folder, 'best')
  const plain = { what: 'uncompressed', value: kb }
  return [
    row('whole site kept: loaded, brotli', brotliKb, 'kB', { against: plain, aim: KEPT_KB }),
    row('whole site kept: loaded, gzip', gzipKb, 'kB', { against: plain, aim: KEPT_GZIP_KB }),
    row('whole site kept: requests of it', requests, 'requests'),
  ]
}
