import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBase64Url } from '#formats/base64url.ts'
import { deflate } from '#formats/deflate.ts'
import { shortSha256 } from '#formats/digest.ts'
import { readLink, writeLink } from '#formats/link.ts'

const ADDRESS = 'https://learn.example.ac.uk/packs/open/'
const BYTES = new TextEncoder().encode('A pack of questions about complaints, '.repeat(6))

const written = (bytes = BYTES) => writeLink('p', 1, bytes)
const problemOf = async (text: string, newest = 1) => {
  const read = await readLink(text, 'p', newest)
  return read.ok ? undefined : read.problem
}
const opens = async (text: string) => (await readLink(text, 'p', 1)).ok

/** A link around data of any kind, with the right length and the right hash. */
const linkOf = async (data: string, head = '#p1') =>
  `${head}.${data.length}.${await shortSha256(data, 8)}.${data}`

test('what is written is read, alone and behind an address', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (given) => {
      const bytes = Uint8Array.from(given)
      const link = await written(bytes)
      for (const text of [link, `${ADDRESS}${link}`]) {
        expect(await readLink(text, 'p', 1)).toEqual({ ok: true, value: { version: 1, bytes } })
      }
    }),
  )
})

test('a link says its letter, its version, its length and a hash', async () => {
  expect(await written()).toMatch(/^#p1\.(\d+)\.[\w-]{8}\.[\w-]+$/)
  const data = (await written()).split('.')[3] ?? ''
  expect((await written()).split('.')[1]).toBe(String(data.length))
})

test('bytes that do not get smaller are not made larger by more than one', async () => {
  const noise = Uint8Array.from({ length: 90 }, (_, at) => (at * 167 + 13) % 256)
  expect((await written(noise)).split('.')[3]).toHaveLength(Math.ceil(((90 + 1) * 8) / 6))
})

test('a link cut anywhere says so, and how much of it came', async () => {
  const link = await written()
  const length = Number(link.split('.')[1])
  const head = link.length - length
  for (let end = 2; end < link.length; end++) {
    const has = Math.max(0, end - head)
    // Its length is known as soon as the dot behind it has come.
    const of = end > '#p1.'.length + String(length).length ? { of: length } : {}
    expect(await problemOf(ADDRESS + link.slice(0, end)), `${end} characters`).toEqual({
      kind: 'cut',
      has,
      ...of,
    })
  }
})

test('a cut link in the middle of a mail says how much of it came', async () => {
  const link = await written()
  const head = link.lastIndexOf('.') + 1
  const of = link.length - head
  expect(await problemOf(`Here: ${link.slice(0, head + 20)} See you on Friday, Ruth`)).toEqual({
    kind: 'cut',
    has: 20,
    of,
  })
})

test('one changed character never opens', async () => {
  const link = await written()
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: link.length - 1 }),
      fc.constantFrom(...'#.pr019AZaz-_%> ', '\n', '\0', 'ä'),
      async (at, character) => {
        fc.pre(link[at] !== character)
        expect(await opens(link.slice(0, at) + character + link.slice(at + 1))).toBe(false)
      },
    ),
    { numRuns: 1_000 },
  )
})

test('the last character counts whole, though base64 uses only part of it', async () => {
  const link = await written(new Uint8Array(3))
  for (const last of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
    expect(await opens(link.slice(0, -1) + last)).toBe(link.endsWith(last))
  }
})

test('what is doubled or too long opens nothing', async () => {
  const link = await written()
  const of = Number(link.split('.')[1])
  expect(await problemOf(link + link)).toEqual({ kind: 'doubled' })
  expect(await problemOf(`${ADDRESS}${link}${ADDRESS}${link}`)).toEqual({ kind: 'doubled' })
  expect(await problemOf(`${link}abc`)).toEqual({ kind: 'over-long', has: of + 3, of })
  expect(await problemOf(`${link}${link.slice(-of)}`)).toEqual({ kind: 'over-long', has: 2 * of, of })
  expect(await problemOf(link.replace(/(.{20})$/, 'x$1'))).toEqual({ kind: 'over-long', has: of + 1, of })
})

test('what mail programs do to a link is forgiven where it is whole', async () => {
  const link = `${ADDRESS}${await written()}`
  const wrapped = (between: string) => link.replace(/.{60}/g, `$&${between}`)
  for (const text of [
    wrapped('\n'),
    wrapped('\r\n> '),
    wrapped('\r\n>> > '),
    wrapped('=\r\n'),
    wrapped(' '),
    wrapped('%20'),
    wrapped('%0D%0A'),
    wrapped('%0a'),
    wrapped('\u00ad'),
    wrapped('\u200b'),
    `<${link}>`,
    `(${link}).`,
    `“${link}”`,
    `${link}\nBest wishes\nRuth`,
    `${link}?utm_source=mail`,
    `Dear all,\r\n\r\n> ${wrapped('\r\n> ')}\r\n> See #4. Best wishes, Ruth`,
    `${link} ${link}`,
    link.replace('#', '%23'),
  ]) {
    expect(await opens(text), text).toBe(true)
  }
})

test.each([
  ['', 'empty'],
  ['#', 'empty'],
  [' \n ', 'empty'],
  ['Hello', 'foreign'],
  [ADDRESS, 'foreign'],
  ['#heat', 'foreign'],
  ['#p', 'cut'],
  ['#p0.4.abcdefgh.abcd', 'foreign'],
  ['#r1.4.abcdefgh.abcd', 'other-kind'],
  ['#p2', 'newer'],
  ['#p2.whatever: it is not looked at', 'newer'],
  ['#p12.4.abcdefgh.abcd', 'newer'],
  ['#p1.4.abcdefgh.abcd', 'altered'],
  ['#p1.-4.abcdefgh.abcd', 'altered'],
  ['#p1.999999.abcdefgh.abcd', 'huge'],
  [`#p1.15990.abcdefgh.${'a'.repeat(15_990)}`, 'huge'],
])('%j is refused as %s', async (text, kind) => {
  expect((await problemOf(text))?.kind).toBe(kind)
})

test('a version this release knows opens, and the next is refused', async () => {
  const link = await linkOf(toBase64Url(Uint8Array.of(0, 7)), '#p2')
  expect(await readLink(link, 'p', 2)).toMatchObject({ ok: true, value: { version: 2 } })
  expect(await problemOf(link)).toEqual({ kind: 'newer' })
})

test('a link that would grow beyond all bounds is stopped', async () => {
  const bomb = await deflate(new Uint8Array(11 * 1024 * 1024))
  const link = await linkOf(toBase64Url(Uint8Array.of(1, ...bomb)))
  expect(link.length).toBeLessThan(16_000)
  expect(await problemOf(link)).toEqual({ kind: 'bomb' })
})

test('two mebibytes are let through, and not a byte more', async () => {
  const linkTo = async (length: number) =>
    linkOf(toBase64Url(Uint8Array.of(1, ...(await deflate(new Uint8Array(length))))))
  expect(await opens(await linkTo(2 * 1024 * 1024))).toBe(true)
  expect(await problemOf(await linkTo(2 * 1024 * 1024 + 1))).toEqual({ kind: 'bomb' })
})

test('data that is proven and can’t be unpacked is unreadable', async () => {
  for (const data of ['A', 'AQ', 'AQABAgM', 'CQABAgM', '']) {
    expect((await problemOf(await linkOf(data)))?.kind, data).toBe('unreadable')
  }
})

test('reading is total, and soon done, on any text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '#p1.', '#p1.9.', '#p1.9.abcdefgh.'),
      async (text, head) => {
        expect(await readLink(head + text, 'p', 1)).toHaveProperty('ok')
      },
    ),
  )
  for (const filler of ['\n>', ' ', '=\r\n', '\n> > ', '>', 'a\n', '.', '#p1.']) {
    const text = `#p1.9000.abcdefgh.${filler.repeat(15_000 / filler.length)}`
    expect(await opens(text)).toBe(false)
  }
})
