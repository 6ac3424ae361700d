import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { KEPT_GZIP_KB, KEPT_KB, weighKept } from '#tests/support/kept-size.ts'
import { builds } from '#tests/support/site.ts'
import { BUNDLES, type Bundle, textOf } from '#workers/bundle.ts'
import { addressOf, listBuilt } from '#workers/integration.ts'

const [{ folder }] = builds

test('the whole site comes within its budget, whether the host has brotli or gzip', async () => {
  const { brotliKb, gzipKb } = await weighKept(folder, 'fast')
  expect.soft(brotliKb).toBeLessThanOrEqual(KEPT_KB)
  expect.soft(gzipKb).toBeLessThanOrEqual(KEPT_GZIP_KB)
})

describe.each(BUNDLES)('$path', ({ path: bundlePath, holds }) => {
  test('gives each of its files byte for byte, and no other', async () => {
    const bundle: Bundle = JSON.parse(readFileSync(join(folder, bundlePath), 'utf8'))
    const held = (await listBuilt(folder)).filter(({ path }) => holds.test(addressOf(path)))
    expect(held.length).toBeGreaterThan(1)
    expect(bundle.files.map(([address]) => address)).toEqual(held.map(({ path }) => addressOf(path)))
    const different = bundle.files.filter(
      ([, pieces], index) =>
        !Buffer.from(textOf(bundle, pieces)).equals(readFileSync(join(folder, held[index]?.path ?? ''))),
    )
    expect(different.map(([address]) => address)).toEqual([])
  })
})
