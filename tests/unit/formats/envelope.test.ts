import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Format, readEnvelope, writeEnvelope } from '#formats/envelope.ts'

/** A format in its third version: names were one text, then a list, then objects. */
const FORMAT: Format = {
  name: 'due-credit-names',
  maxBytes: 1_000,
  upgraders: [
    (body) => (typeof body === 'string' ? body.split(' ') : undefined),
    (body) => (Array.isArray(body) ? body.map((name) => ({ name })) : undefined),
  ],
}

const file = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const problem = (bytes: Uint8Array) => {
  const read = readEnvelope(bytes, FORMAT)
  return read.ok ? undefined : read.problem.kind
}

test('what is written is read', () => {
  expect(readEnvelope(writeEnvelope(FORMAT, '[{"name":"Ann"}]'), FORMAT)).toEqual({
    ok: true,
    value: [{ name: 'Ann' }],
  })
})

test('older versions open, a step at a time', () => {
  const read = [
    { format: FORMAT.name, version: 1, body: 'Ann Bo' },
    { format: FORMAT.name, version: 2, body: ['Ann', 'Bo'] },
  ].map((older) => readEnvelope(file(older), FORMAT))
  expect(read).toEqual(Array(2).fill({ ok: true, value: [{ name: 'Ann' }, { name: 'Bo' }] }))
})

test.each([
  ['nothing', '', 'empty'],
  ['only spaces', ' \n ', 'empty'],
  ['a picture', '\u0089PNG\r\n', 'foreign'],
  ['a list', '[1,2]', 'foreign'],
  ['null', 'null', 'foreign'],
  ['a number', '1e999', 'foreign'],
  ['another program’s file', '{"format":"anki","version":1,"body":{}}', 'foreign'],
  ['a file without a format', '{"body":{}}', 'foreign'],
  ['a file of ours of another kind', '{"format":"due-credit-pack","version":1,"body":{}}', 'other-kind'],
  ['a newer file', '{"format":"due-credit-names","version":4,"body":{}}', 'newer'],
  ['a version of nothing', '{"format":"due-credit-names","version":0,"body":""}', 'altered'],
  ['a version and a half', '{"format":"due-credit-names","version":1.5,"body":""}', 'altered'],
  ['no body', '{"format":"due-credit-names","version":3}', 'altered'],
  ['a body of another shape', '{"format":"due-credit-names","version":1,"body":7}', 'altered'],
  ['a file cut in its middle', '{"format":"due-credit-names","version":3,"body":[{"na', 'cut'],
  ['a file with a comma gone', '{"format":"due-credit-names" "version":3,"body":{"a":[]}}', 'altered'],
  [
    'a file that nests a hundred thousand deep',
    `{"format":"due-credit-names","version":3,"body":${'['.repeat(400)}${']'.repeat(400)}}`,
    'altered',
  ],
  [
    'a file larger than any of its kind',
    `{"format":"due-credit-names","version":3,"body":"${'x'.repeat(1_000)}"}`,
    'huge',
  ],
])('%s is refused', (_, text, kind) => {
  expect(problem(new TextEncoder().encode(text))).toBe(kind)
})

test('a byte order mark and other line ends do no harm', () => {
  expect(
    problem(new TextEncoder().encode('\ufeff{\r\n"format":"due-credit-names","version":3,"body":[]}\r\n')),
  ).toBeUndefined()
})

test('text in another encoding is not taken for ours', () => {
  const ascii = [...new TextEncoder().encode('{"format":"due-credit-names"}')]
  expect(problem(Uint8Array.from(ascii.flatMap((byte) => [byte, 0])))).toBe('foreign')
})

test('reading is total on any bytes', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      (bytes) => void expect(readEnvelope(bytes, FORMAT)).toHaveProperty('ok'),
    ),
  )
  fc.assert(
    fc.property(
      fc.jsonValue(),
      (value) => void expect(readEnvelope(file(value), FORMAT)).toHaveProperty('ok'),
    ),
  )
})
