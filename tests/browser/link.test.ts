import { expect, test } from 'vitest'
import { toBase64Url } from '#formats/base64url.ts'
import { deflate } from '#formats/deflate.ts'
import { shortSha256 } from '#formats/digest.ts'
import { readLink, writeLink } from '#formats/link.ts'

/** As Node wrote it: fixtures say what was published, this that both worlds agree. */
const WRITTEN_IN_NODE = '#p1.59.jRscksHP.AXNUKEhMzlbIT1MoLE0tLsnMzytWSEzKLy1RSM7PLchJzMwrKdZRcBzSqgA'

const linkOf = async (data: string) => `#p1.${data.length}.${await shortSha256(data, 8)}.${data}`

test('a browser opens what Node wrote, and what it wrote itself', async () => {
  const bytes = new TextEncoder().encode('A pack of questions about complaints, '.repeat(6))
  for (const link of [WRITTEN_IN_NODE, await writeLink('p', 1, bytes)]) {
    expect(await readLink(link, 'p', 1)).toEqual({ ok: true, value: { version: 1, bytes } })
  }
})

test('a browser stops a link that would grow beyond all bounds, and survives one that is damaged within', async () => {
  const bomb = await deflate(new Uint8Array(11 * 1024 * 1024))
  const read = async (...bytes: readonly number[]) =>
    readLink(await linkOf(toBase64Url(Uint8Array.from(bytes))), 'p', 1)
  expect(await read(1, ...bomb)).toEqual({ ok: false, problem: { kind: 'bomb' } })
  for (const damaged of [[1], [1, 0, 1, 2, 3], [1, 3, 0, 9, 9], [1, ...bomb.slice(0, 200)]]) {
    expect(await read(...damaged)).toEqual({ ok: false, problem: { kind: 'unreadable' } })
  }
})
