import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeLink } from '#formats/link.ts'
import { packIdOf, readPackFile, readPackLink, writePackFile, writePackLink } from '#formats/pack.ts'
import { packBytes, packOfBytes } from '#formats/pack-bytes.ts'
import { anyPack, CODES, codesOf, ITEMS } from '#tests/unit/pack/any-pack.ts'
import { FIRST_PACK, FIRST_PACK_ID } from '#tests/unit/pack/first-published.ts'

const ADDRESS = 'https://learn.example.ac.uk/packs/open/'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const fixture = (name: string) => readFile(new URL(`../../fixtures/${name}`, import.meta.url))
const opened = (body = FIRST_PACK, id = FIRST_PACK_ID) => ({
  ok: true,
  value: { body, id, unknownCodes: [] },
})

test('what is written is read with the same name, by link and by file', async () => {
  await fc.assert(
    fc.asyncProperty(anyPack, async (body) => {
      const id = await packIdOf(body, CODES)
      expect(await readPackLink(ADDRESS + (await writePackLink(body, CODES)), CODES)).toEqual(
        opened(body, id),
      )
      expect(await readPackFile(await writePackFile(body, CODES), CODES)).toEqual(opened(body, id))
    }),
  )
})

test('the first pack ever published opens, by link and by file', async () => {
  expect(await readPackLink(String(await fixture('pack-v1.txt')), CODES)).toEqual(opened())
  expect(await readPackFile(await fixture('pack-v1.json'), CODES)).toEqual(opened())
})

test('the first pack is named as it ever was, and written so', async () => {
  expect(await packIdOf(FIRST_PACK, CODES)).toBe(FIRST_PACK_ID)
  expect(`${await writePackLink(FIRST_PACK, CODES)}\n`).toBe(String(await fixture('pack-v1.txt')))
  expect(await writePackFile(FIRST_PACK, CODES)).toEqual(new Uint8Array(await fixture('pack-v1.json')))
})

test('two packs of the same words, made a minute apart, are two', async () => {
  const later = { ...FIRST_PACK, madeMinute: FIRST_PACK.madeMinute + 1 }
  expect(await packIdOf(later, CODES)).not.toBe(FIRST_PACK_ID)
})

describe('20 items, a title of 40 characters, instructions of 100, a day and a name', () => {
  const length = async (title: string, instructions: string, from = 'Ruth Okafor') => {
    expect([title.length, instructions.length]).toEqual([40, 100])
    const items = ITEMS.slice(0, 20)
    const body = { title, instructions, from, due: '2026-12-04', items, madeMinute: 29_922_365 }
    return (ADDRESS + (await writePackLink(body, CODES))).length
  }

  test.each([
    [
      'First week: complaints at the front desk',
      'Please do these before Friday. Take your time, and look at the feedback after each one. Ring me: Rut',
    ],
    [
      'Unit 3, Week 12: HEAT and GROW (Group B)',
      'MONDAY 09:30, Room B12. 1) Read pp. 14–19. 2) Answer Q1–Q20. 3) Bring your LOG. NO PHONES! CU there.',
    ],
  ])('fit in a link of 320 characters: %s', async (title, instructions) => {
    expect(await length(title, instructions)).toBeLessThanOrEqual(320)
  })

  test('miss by at most 32 characters, whatever ASCII they are made of', async () => {
    const word = (length: number) =>
      fc.string({ unit: 'grapheme-ascii', minLength: length, maxLength: length })
    await fc.assert(
      fc.asyncProperty(word(40), word(100), word(12), async (title, instructions, from) => {
        expect(await length(title, instructions, from)).toBeLessThanOrEqual(320 + 32)
      }),
    )
  })
})

test('a site that lacks some items gives the others, under the sender’s name', async () => {
  const older = codesOf(['heat-item-1', 'heat-item-2'])
  const missing = CODES.codeOf('heat-item-3')
  const part = {
    ok: true,
    value: {
      id: FIRST_PACK_ID,
      unknownCodes: [missing],
      body: { ...FIRST_PACK, items: ['heat-item-1', 'heat-item-2'] },
    },
  }
  expect(await readPackLink(await writePackLink(FIRST_PACK, CODES), older)).toEqual(part)
  expect(await readPackFile(await writePackFile(FIRST_PACK, CODES), older)).toEqual(part)
})

test('a renamed item is found by its code, and the pack keeps its name', async () => {
  const renamed = {
    codeOf: (id: string) => CODES.codeOf(id.replace('new-name', 'heat-item-3')),
    idOf: (code: string) => CODES.idOf(code)?.replace('heat-item-3', 'new-name'),
  }
  const body = { ...FIRST_PACK, items: ['new-name', 'heat-item-1', 'heat-item-2'] }
  expect(await readPackLink(await writePackLink(FIRST_PACK, CODES), renamed)).toEqual(opened(body))
  expect(await readPackFile(await writePackFile(FIRST_PACK, CODES), renamed)).toEqual(opened(body))
  expect(await packIdOf(body, renamed)).toBe(FIRST_PACK_ID)
})

test('a site that has none of the items says so', async () => {
  const read = await readPackLink(await writePackLink(FIRST_PACK, CODES), codesOf(['else']))
  expect(read).toEqual({ ok: false, problem: { kind: 'nothing-here', items: 3 } })
})

describe('a pack that no form of ours made', () => {
  const link = async (change: object) => {
    const { items, ...words } = FIRST_PACK
    const codes = items.map((id) => CODES.codeOf(id) ?? '')
    return writeLink('p', 1, packBytes({ ...words, codes, ...change }, 'utf-8'))
  }
  const read = async (change: object) => readPackLink(await link(change), CODES)

  test('has hidden characters taken out of its words', async () => {
    const hostile = await read({ title: 'Due\u202e yadirF\u2066\u200b\n<b>', from: '\u0007R\u00adu\u2060th' })
    expect(hostile).toMatchObject({ value: { body: { title: 'Due yadirF <b>', from: 'Ruth' } } })
  })

  test.each([
    'javascript:alert(1)',
    'mailto:ruth@example.ac.uk',
    'ruth@example.ac.uk?bcc=all@example.ac.uk',
    'ruth@example.ac.uk\r\nBcc: all@example.ac.uk',
    'Ruth <ruth@example.ac.uk>',
    'ruth@example.ac.uk,all@example.ac.uk',
    'ruth%40x@example.ac.uk',
    'ruth',
  ])('has no address but a plain one: %j', async (reply) => {
    const { reply: _reply, ...body } = FIRST_PACK
    expect(await read({ reply })).toMatchObject({ ok: true, value: { body } })
    expect(await read({ reply })).not.toHaveProperty('value.body.reply')
  })

  test.each([
    ['no title', { title: ' \u200b' }, 'title', 'missing'],
    ['a title that is too long', { title: 'x'.repeat(81) }, 'title', 'too-long'],
    ['instructions that are too long', { instructions: 'x'.repeat(1_001) }, 'instructions', 'too-long'],
    ['a sender of many names', { from: 'x'.repeat(61) }, 'from', 'too-long'],
    ['no items', { codes: [] }, 'items', 'missing'],
    [
      'too many items',
      { codes: ITEMS.slice(0, 61).map((id) => CODES.codeOf(id) ?? '') },
      'items',
      'too-many',
    ],
    [
      'an item twice',
      { codes: [CODES.codeOf('heat-item-1'), CODES.codeOf('heat-item-1')] },
      'items',
      'twice',
    ],
  ])('is refused with %s', async (_, change, field, kind) => {
    expect(await read(change)).toMatchObject({
      ok: false,
      problem: { kind: 'against-rules', faults: [{ field, reason: { kind } }] },
    })
  })

  test('is refused as a file with a day that does not exist', async () => {
    const file = await writePackFile({ ...FIRST_PACK, due: '2026-02-30' }, CODES)
    expect(await readPackFile(file, CODES)).toMatchObject({
      problem: {
        kind: 'against-rules',
        faults: [{ field: 'due', reason: { kind: 'no-date', typed: '2026-02-30' } }],
      },
    })
  })
})

describe('a file', () => {
  const text = async () => new TextDecoder().decode(await writePackFile(FIRST_PACK, CODES))
  const problem = async (changed: string) => {
    const read = await readPackFile(bytesOf(changed), CODES)
    return read.ok ? undefined : read.problem.kind
  }

  test('laid out anew by an editor still opens', async () => {
    expect(await problem(JSON.stringify(JSON.parse(await text())))).toBeUndefined()
  })

  test.each([
    ['its title changed', (file: string) => file.replace('First', 'Last'), 'altered'],
    ['its name changed', (file: string) => file.replace('"id": "', '"id": "x'), 'altered'],
    ['an item’s code changed', (file: string) => file.replace(/"code": "./, '"code": "x'), 'altered'],
    ['a key for prototypes', (file: string) => file.replace('"from":', '"__proto__":'), 'altered'],
    ['something more', (file: string) => file.replace('"from":', '"constructor":{},"from":'), 'altered'],
    ['its end missing', (file: string) => file.slice(0, -40), 'cut'],
    ['a newer version', (file: string) => file.replace('"version":1', '"version":3'), 'newer'],
    ['another kind', (file: string) => file.replace('due-credit-pack', 'due-credit-backup'), 'other-kind'],
    ['nothing', () => '', 'empty'],
    ['a megabyte', (file: string) => file + ' '.repeat(1_000_000), 'huge'],
  ])('with %s is refused', async (_, change, kind) => {
    expect(await problem(change(await text()))).toBe(kind)
  })
})

test('reading is total on any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (given) => {
      const bytes = Uint8Array.from(given)
      expect(await readPackLink(await writeLink('p', 1, bytes), CODES)).toHaveProperty('ok')
      expect(await readPackFile(bytes, CODES)).toHaveProperty('ok')
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (body) => {
      const file = bytesOf(JSON.stringify({ format: 'due-credit-pack', version: 1, body }))
      expect(await readPackFile(file, CODES)).toEqual({ ok: false, problem: { kind: 'altered' } })
    }),
  )
  expect(packOfBytes(new Uint8Array(2_000_000).fill(255))).toBeUndefined()
})
