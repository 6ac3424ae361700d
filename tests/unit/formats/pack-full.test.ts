import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idOfOwn, withoutKey } from '#domain/pack/own.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import { readLink, writeLink } from '#formats/link.ts'
import { packIdOf, readPackFile, readPackLink, writePackFile, writePackLink } from '#formats/pack.ts'
import { anyFullPack, CODES, codesOf, ITEMS } from '#tests/unit/pack/any-pack.ts'
import { FULL_PACK, FULL_PACK_ID } from '#tests/unit/pack/first-published.ts'
import { OWN_ITEMS } from '#tests/unit/pack/own-items.ts'

type Sent = { readonly [key: string]: unknown; readonly own: readonly unknown[]; readonly rules: object }

const ADDRESS = 'https://learn.example.ac.uk/packs/open/'
const fixture = (name: string) => readFile(new URL(`../../fixtures/${name}`, import.meta.url))
const opened = (body: PackBody, id: string) => ({ ok: true, value: { body, id, unknownCodes: [] } })
const linkOf = async (json: unknown) => writeLink('p', 2, new TextEncoder().encode(JSON.stringify(json)))
const sentOf = async (body: PackBody): Promise<Sent> => {
  const link = await readLink(await writePackLink(body, CODES), 'p', 2)
  if (!link.ok) throw new Error(link.problem.kind)
  return JSON.parse(new TextDecoder().decode(link.value.bytes))
}

test('what is written is read with the same name, by link and by file', async () => {
  await fc.assert(
    fc.asyncProperty(anyFullPack, async (body) => {
      const id = await packIdOf(body, CODES)
      const link = ADDRESS + (await writePackLink(body, CODES))
      if (link.length < 16_000) expect(await readPackLink(link, CODES)).toEqual(opened(body, id))
      expect(await readPackFile(await writePackFile(body, CODES), CODES)).toEqual(opened(body, id))
    }),
  )
})

test('the first pack of version 2 opens, by link and by file, is named as it ever was, and written so', async () => {
  expect(await readPackLink(String(await fixture('pack-v2.txt')), CODES)).toEqual(
    opened(FULL_PACK, FULL_PACK_ID),
  )
  expect(await readPackFile(await fixture('pack-v2.json'), CODES)).toEqual(opened(FULL_PACK, FULL_PACK_ID))
  expect(await packIdOf(FULL_PACK, CODES)).toBe(FULL_PACK_ID)
  expect(`${await writePackLink(FULL_PACK, CODES)}\n`).toBe(String(await fixture('pack-v2.txt')))
  expect(await writePackFile(FULL_PACK, CODES)).toEqual(new Uint8Array(await fixture('pack-v2.json')))
})

test('an older release says that it is newer, and opens nothing of it', async () => {
  expect(await readLink(await writePackLink(FULL_PACK, CODES), 'p', 1)).toEqual({
    ok: false,
    problem: { kind: 'newer' },
  })
})

test('a site without some of its items gives the rest, in pools too', async () => {
  const few = codesOf(ITEMS.slice(2))
  const body = {
    ...FULL_PACK,
    rules: {
      pools: [
        { take: 1, of: ITEMS.slice(0, 3) },
        { take: 1, of: ITEMS.slice(3, 6) },
      ],
    },
  }
  const whole = { ...body, items: [...ITEMS.slice(0, 6), ...(body.own ?? []).map(idOfOwn)] }
  const read = await readPackLink(await writePackLink(whole, CODES), few)
  if (!read.ok) throw new Error(read.problem.kind)
  expect(read.value.unknownCodes).toHaveLength(2)
  expect(read.value.id).toBe(await packIdOf(whole, CODES))
  expect(read.value.body.rules?.pools).toEqual([{ take: 1, of: ITEMS.slice(3, 6) }])
})

test('of a sealed pack no text of the key is in any byte of link or file', async () => {
  const own = OWN_ITEMS.filter(({ kind }) => kind !== 'card')
  const body = {
    ...FULL_PACK,
    items: own.map(idOfOwn),
    own: own.map(withoutKey),
    key: { kind: 'tutor' } as const,
  }
  expect(JSON.stringify(await sentOf(body))).not.toContain('KEY-')
  expect(new TextDecoder().decode(await writePackFile(body, CODES))).not.toContain('KEY-')
})

describe('a pack that does not hang together is refused', () => {
  const refused = async (change: (sent: Sent) => unknown) => {
    const read = await readPackLink(await linkOf(change(await sentOf(FULL_PACK))), CODES)
    return read.ok ? 'opens' : read.problem.kind
  }

  test('but as it is sent it opens', async () => {
    expect(await refused((sent) => sent)).toBe('opens')
  })

  test.each<[string, (sent: Sent) => unknown]>([
    ['an own item that is not in it', (sent) => ({ ...sent, own: [] })],
    ['an item twice', (sent) => ({ ...sent, own: [...sent.own, sent.own[0]] })],
    ['a key that is said to be elsewhere and is here', (sent) => ({ ...sent, key: { kind: 'tutor' } })],
    ['a pool that draws all it has', (sent) => ({ ...sent, rules: { pools: [{ take: 2, of: [0, 1] }] } })],
    [
      'a pool that draws from nowhere',
      (sent) => ({ ...sent, rules: { pools: [{ take: 1, of: [58, 59] }] } }),
    ],
    ['a field nobody knows', (sent) => ({ ...sent, rules: { ...sent.rules, free: true } })],
    ['minutes beyond all bounds', (sent) => ({ ...sent, rules: { minutes: 1e9 } })],
    ['a number that is none', (sent) => ({ ...sent, rules: { minutes: 'NaN' } })],
    ['rules that are a list', (sent) => ({ ...sent, rules: [] })],
    ['no object at all', () => 'a text'],
  ])('%s', async (_, change) => {
    expect(await refused(change)).toBe('unreadable')
  })

  const own = (kind: string) =>
    OWN_ITEMS.filter((one) => one.kind === 'question' && one.question.kind === kind)
  const alone = (kind: string): PackBody => ({
    title: 'One question',
    instructions: '',
    from: '',
    items: own(kind).map(idOfOwn),
    own: own(kind),
    madeMinute: 29_000_000,
  })
  test.each([
    ['its own item under a name of the site', 'choice', '"id":"pk.aaaaaaaaaa"', '"id":"heat-hear"'],
    ['a key of no number', 'numeric', '"value":14', '"value":null'],
    ['a key beyond all numbers', 'numeric', '"value":14', '"value":1e999'],
    ['marks beyond the whole', 'short', '"fraction":1', '"fraction":1e308'],
    ['marks below nothing', 'short', '"fraction":1', '"fraction":-1'],
    ['more room for typing errors than letters', 'short', '"typos":2', '"typos":1e9'],
  ])('%s', async (_, kind, before, after) => {
    const text = JSON.stringify(await sentOf(alone(kind)))
    const read = async (json: string) =>
      readPackLink(await writeLink('p', 2, new TextEncoder().encode(json)), CODES)
    expect(await read(text)).toMatchObject({ ok: true })
    expect(text).toContain(before)
    expect(await read(text.replace(before, after))).toEqual({ ok: false, problem: { kind: 'unreadable' } })
  })

  test('a name of a prototype is left out', async () => {
    const text = JSON.stringify(await sentOf(FULL_PACK)).replace('{', '{"__proto__":{"polluted":true},')
    const read = await readPackLink(await writeLink('p', 2, new TextEncoder().encode(text)), CODES)
    expect(JSON.stringify(read)).not.toContain('polluted')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

test('a file that was changed says so', async () => {
  const text = new TextDecoder().decode(await writePackFile(FULL_PACK, CODES))
  const changed = new TextEncoder().encode(
    text.replace('what comes first?', 'what comes last?').replace('What comes first?', 'What comes last?'),
  )
  expect(await readPackFile(changed, CODES)).toEqual({ ok: false, problem: { kind: 'altered' } })
})
