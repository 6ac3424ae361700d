import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { BUNDLES } from '#workers/bundle.ts'
import { addressOf, listBuilt } from '#workers/integration.ts'

/** What keeping the whole site for use without a network may weigh on its way from a host that has brotli. */
export const KEPT_KB = 1500

/** Our own promise for one that has gzip alone: its window of 32 kB finds less of what stands twice. */
export const KEPT_GZIP_KB = 1700

/** What the service worker loads when it keeps a site for the first time; kilobytes of 1,000 bytes. */
export interface KeptSize {
  readonly files: number
  readonly requests: number
  readonly kb: number
  readonly gzipKb: number
  readonly brotliKb: number
}

/** How hard a host tries: best for what it keeps compressed, fast for what it compresses for each request. */
export type BrotliEffort = 'best' | 'fast'

const QUALITY: Readonly<Record<BrotliEffort, number>> = { best: 11, fast: 5 }

/** zlib's own, and most hosts’. */
const GZIP_LEVEL = 6

/** These are compressed already: hosts send them as they are. */
const DENSE = /\.(woff2|png)$/

/** Weighs what a first visit loads to keep the whole site, the worker and its bundles with it. */
export async function weighKept(folder: string, effort: BrotliEffort): Promise<KeptSize> {
  const kept = (await listBuilt(folder)).map(({ path }) => path)
  const bundled = BUNDLES.map(({ holds }) => kept.filter((path) => holds.test(addressOf(path))))
  // The first of each bundle comes by itself as well, see `keeping.ts`.
  const inBundles = new Set(bundled.flatMap(([, ...rest]) => rest))
  const asked = [
    'offline.js',
    ...BUNDLES.map(({ path }) => path),
    ...kept.filter((path) => !inBundles.has(path)),
  ]
  const contents = await Promise.all(
    asked.map(async (path) => ({ path, bytes: await readFile(join(folder, path)) })),
  )
  const sum = (compress: (bytes: Buffer) => Buffer) =>
    contents.reduce((all, { path, bytes }) => all + (DENSE.test(path) ? bytes : compress(bytes)).length, 0) /
    1000
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY[effort] }
  return {
    files: kept.length,
    requests: asked.length,
    kb: sum((bytes) => bytes),
    gzipKb: sum((bytes) => gzipSync(bytes, { level: GZIP_LEVEL })),
    brotliKb: sum((bytes) => brotliCompressSync(bytes, { params })),
  }
}
