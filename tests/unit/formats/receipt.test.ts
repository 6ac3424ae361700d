import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReceiptBody } from '#domain/pack/pack.ts'
import { TYPED_MAX_LENGTH } from '#domain/quiz/response.ts'
import { readLink, writeLink } from '#formats/link.ts'
import {
  findReceipts,
  readReceiptFile,
  readReceiptLink,
  writeReceiptFile,
  writeReceiptLink,
} from '#formats/receipt.ts'
import { anyReceipt } from '#tests/unit/pack/any-pack.ts'
import { FIRST_FILLED_RECEIPT, FIRST_RECEIPT, FULL_RECEIPT } from '#tests/unit/pack/first-published.ts'

const ADDRESS = 'https://learn.example.ac.uk/packs/gradebook/'
const OPENED = { ok: true, value: FIRST_RECEIPT }
const fixture = (name: string) => readFile(new URL(`../../fixtures/${name}`, import.meta.url))
const bytesOf = (text: string) => new TextEncoder().encode(text)
const link = () => writeReceiptLink(FIRST_RECEIPT)
const others = ['Amira', 'Ben', 'Chloe'].map((learner) => ({ ...FIRST_RECEIPT, learner }))
const found = async (text: string) =>
  Promise.all(
    findReceipts(text).map(async (one) => {
      const read = await readReceiptLink(one)
      return read.ok ? read.value.learner : read.problem.kind
    }),
  )

test('what is written is read, by link and by file', async () => {
  await fc.assert(
    fc.asyncProperty(anyReceipt, async (receipt) => {
      const opened = { ok: true, value: receipt }
      expect(await readReceiptLink(ADDRESS + (await writeReceiptLink(receipt)))).toEqual(opened)
      expect(await readReceiptFile(await writeReceiptFile(receipt))).toEqual(opened)
    }),
  )
})

test('the first receipt ever published opens, and is written so', async () => {
  expect(await readReceiptLink(String(await fixture('receipt-v1.txt')))).toEqual(OPENED)
  expect(await readReceiptFile(await fixture('receipt-v1.json'))).toEqual(OPENED)
  expect(await writeReceiptFile(FIRST_RECEIPT)).toEqual(new Uint8Array(await fixture('receipt-v1.json')))
})

test('the first receipt whose answers fill parts opens, and is written so', async () => {
  const opened = { ok: true, value: FIRST_FILLED_RECEIPT }
  expect(await readReceiptLink(String(await fixture('receipt-v2.txt')))).toEqual(opened)
  expect(await readReceiptFile(await fixture('receipt-v2.json'))).toEqual(opened)
  expect(await writeReceiptFile(FIRST_FILLED_RECEIPT)).toEqual(
    new Uint8Array(await fixture('receipt-v2.json')),
  )
})

test('the first receipt that says more opens, and is written so', async () => {
  const opened = { ok: true, value: FULL_RECEIPT }
  expect(await readReceiptLink(String(await fixture('receipt-v3.txt')))).toEqual(opened)
  expect(await readReceiptFile(await fixture('receipt-v3.json'))).toEqual(opened)
  expect(await writeReceiptFile(FULL_RECEIPT)).toEqual(new Uint8Array(await fixture('receipt-v3.json')))
  expect(await readLink(await writeReceiptLink(FULL_RECEIPT), 'r', 2)).toMatchObject({
    problem: { kind: 'newer' },
  })
})

test('a release that knows no parts refuses answers that fill them, and opens all others', async () => {
  const older = async (receipt: ReceiptBody) => {
    const read = await readLink(await writeReceiptLink(receipt), 'r', 1)
    const { version } = JSON.parse(new TextDecoder().decode(await writeReceiptFile(receipt)))
    return [read.ok ? 'opens' : read.problem.kind, version]
  }
  expect(await older(FIRST_RECEIPT)).toEqual(['opens', 1])
  expect(await older(FIRST_FILLED_RECEIPT)).toEqual(['newer', 2])
})

test('what was typed comes in as one line of a certain length, without what cannot be seen', async () => {
  const typed = async (...response: readonly string[]) => {
    const answers = [{ kind: 'question', item: 'a', edition: 1, response }]
    const read = await readReceiptLink(await writeLink('r', 2, body({ answers })))
    return read.ok ? read.value.answers : read.problem.kind
  }
  const kept = (...response: readonly string[]) => [{ kind: 'question', item: 'a', edition: 1, response }]
  expect(await typed('a=\u202eEmpathy\n<b>\u200b', 'b=\u200b ', 'c=x=y')).toEqual(
    kept('a=Empathy <b>', 'c=x=y'),
  )
  expect(await typed('a==HYPERLINK("x")')).toEqual(kept('a==HYPERLINK("x")'))
  expect(await typed(`a=${'x'.repeat(TYPED_MAX_LENGTH)}`)).toEqual(kept(`a=${'x'.repeat(TYPED_MAX_LENGTH)}`))
  expect(await typed(`a=${'x'.repeat(4_000)}`)).toBe('unreadable')
})

test('a receipt of twenty answers, each with ids of its own, is a link of under 1,800 characters', async () => {
  const word = (at: number) =>
    `${((at * 2_654_435_761) >>> 0).toString(36)}-${((at * 40_503) >>> 0).toString(36)}`
  const answers = Array.from({ length: 20 }, (_, at) => ({
    kind: 'question' as const,
    item: `monitor-quality.q.${word(at + 1)}`,
    edition: 1,
    response: [word(at + 101), word(at + 201)],
  }))
  const whole = ADDRESS + (await writeReceiptLink({ ...FIRST_RECEIPT, answers }))
  expect(whole.length).toBeLessThan(1_800)
})

test('receipts are found in whatever mess of mails they are pasted', async () => {
  const [amira = '', ben = '', chloe = ''] = await Promise.all(
    others.map(async (one) => ADDRESS + (await writeReceiptLink(one))),
  )
  const wrapped = ben.replace(/.{70}/g, '$&\r\n> > ')
  const mail = `From: Amira\r\nPack #1 is done. ${amira}\r\n\r\n> > ${wrapped}\r\n> See you, Ben.\r\n<${chloe}>, ${amira}.`
  expect(await found(mail)).toEqual(['Amira', 'Ben', 'Chloe', 'Amira'])
  expect(await found(`${amira}${ben}`)).toEqual(['Amira', 'Ben'])
  expect(await found(amira.replace('#', '%23'))).toEqual(['Amira'])
})

test('a damaged one among them is told of, and stops no other', async () => {
  const [amira = '', ben = '', chloe = ''] = await Promise.all(others.map(writeReceiptLink))
  expect(await found(`${amira}\n${ben.slice(0, 90)}\n#p1.4.abcdefgh.abcd\n${chloe}`)).toEqual([
    'Amira',
    'cut',
    'Chloe',
  ])
  expect(await found('No link here, only #r and #reading')).toEqual([])
})

test('hostile text is read through, and whole links beside it are found', async () => {
  const one = await link()
  for (const filler of [' ', '\n', '%20', '> ', 'https:', '1 ', '=\n', '.']) {
    const hostile = `#r1.${filler.repeat(15_900 / filler.length)}`
    expect(await found(`${hostile.repeat(5)}\n${ADDRESS}${one}`)).toEqual([
      ...Array.from({ length: 5 }, () => expect.stringMatching(/^(cut|altered|huge)$/)),
      FIRST_RECEIPT.learner,
    ])
  }
})

test('half a megabyte of mails is searched', async () => {
  const one = await link()
  const text = `${'> Dear Ruth,\r\n> here it is. '.repeat(250)}${one}\r\n`.repeat(80)
  expect(text.length).toBeGreaterThan(500_000)
  expect((await found(text)).filter((learner) => learner === FIRST_RECEIPT.learner)).toHaveLength(80)
})

test.each([
  ['an answer changed', (file: string) => file.replace('fix-first', 'fix-later'), 'altered'],
  ['a score written into it', (file: string) => file.replace('"pack":', '"score":100,"pack":'), 'altered'],
  ['a key for prototypes', (file: string) => file.replace('"learner":', '"__proto__":'), 'altered'],
  ['its end missing', (file: string) => file.slice(0, 200), 'cut'],
  ['a newer version', (file: string) => file.replace('"version":1', '"version":9'), 'newer'],
  ['another kind', (file: string) => file.replace('due-credit-receipt', 'due-credit-pack'), 'other-kind'],
  ['another program’s words', () => '{"hello":1}', 'foreign'],
  ['nothing', () => '', 'empty'],
])('a file with %s is refused', async (_, change, kind) => {
  const file = new TextDecoder().decode(await writeReceiptFile(FIRST_RECEIPT))
  expect(await readReceiptFile(bytesOf(change(file)))).toMatchObject({ ok: false, problem: { kind } })
})

const body = (change: object) => bytesOf(JSON.stringify({ ...FIRST_RECEIPT, ...change }))

test.each<[string, object]>([
  ['a pack of no shape', { pack: 'x' }],
  ['a learner without a name', { learner: ' \u200b\u202e ' }],
  ['a learner of a thousand letters', { learner: 'x'.repeat(1_000) }],
  ['a day out of time', { endedAt: 1e300 }],
  ['an answer that is a position', { answers: [{ kind: 'question', item: 'a', edition: 1, response: [0] }] }],
  ['an item for prototypes', { answers: [{ kind: 'card', item: '__proto__', edition: 1, grade: 1 }] }],
  ['a grade there is none of', { answers: [{ kind: 'card', item: 'a', edition: 1, grade: 5 }] }],
  ['a score', { score: 100 }],
])('a link with %s is unreadable', async (_, change) => {
  expect(await readReceiptLink(await writeLink('r', 1, body(change)))).toEqual({
    ok: false,
    problem: { kind: 'unreadable' },
  })
})

test('hidden characters are taken out of a learner’s name, and markup stays text', async () => {
  const named = async (learner: string) => {
    const read = await readReceiptLink(await writeLink('r', 1, body({ learner })))
    return read.ok ? read.value.learner : read.problem.kind
  }
  expect(await named('\u202eChloe\u200b <b>\n')).toBe('Chloe <b>')
  expect(await named('=HYPERLINK("x")')).toBe('=HYPERLINK("x")')
})

test('reading is total on any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.jsonValue(), async (given, value) => {
      const bytes = Uint8Array.from(given)
      const file = bytesOf(JSON.stringify({ format: 'due-credit-receipt', version: 1, body: value }))
      for (const one of [bytes, bytesOf(JSON.stringify(value))]) {
        expect((await readReceiptLink(await writeLink('r', 1, one))).ok).toBe(false)
      }
      expect(await readReceiptFile(bytes)).toHaveProperty('ok', false)
      expect(await readReceiptFile(file)).toEqual({ ok: false, problem: { kind: 'altered' } })
    }),
  )
})

test('a receipt holds ids and no positions, and no score', async () => {
  const file: ReceiptBody = JSON.parse(new TextDecoder().decode(await writeReceiptFile(FIRST_RECEIPT))).body
  expect(file.answers[0]).toEqual({
    kind: 'question',
    item: 'heat-item-3',
    edition: 1,
    response: ['listen', 'fix-first'],
  })
  expect(JSON.stringify(file)).not.toMatch(/score|right|mark/)
})
