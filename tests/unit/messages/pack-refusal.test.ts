import { expect, test } from 'vitest'
import { readLink } from '#formats/link.ts'
import { readPackFile, readPackLink } from '#formats/pack.ts'
import { readReceiptFile, readReceiptLink } from '#formats/receipt.ts'
import { type Refusal, refusalText } from '#messages/pack-refusal.ts'
import { CODES } from '#tests/unit/pack/any-pack.ts'

const KINDS: readonly Refusal['kind'][] = [
  'empty',
  'foreign',
  'other-kind',
  'newer',
  'doubled',
  'altered',
  'huge',
  'bomb',
  'unreadable',
]

test('a cut link says how much is missing', () => {
  const said = refusalText({ kind: 'cut', has: 1_024, of: 2_310 }, { what: 'pack', by: 'link' })
  expect(said).toContain('1,024 of 2,310 characters')
  expect(refusalText({ kind: 'over-long', has: 11, of: 10 }, { what: 'pack', by: 'link' })).toContain(
    '1 character too many',
  )
})

test('every refusal has a sentence that says what to do, for both sides and both ways', () => {
  for (const what of ['pack', 'receipt'] as const) {
    for (const by of ['link', 'file'] as const) {
      const refusals = [...KINDS.map((kind) => ({ kind }) as Refusal), { kind: 'cut' as const }]
      for (const refusal of refusals) {
        const said = refusalText(refusal, { what, by })
        expect(said, `${refusal.kind} ${what} ${by}`).toMatch(
          /\b(copy|choose|reload|ask|take|keep|check|is for)\b/i,
        )
        expect(said).toMatch(/^[A-Z][^!]*[.]$/)
      }
    }
  }
})

test('what the readers say is what has words', async () => {
  const bytes = new TextEncoder().encode('{}')
  const said = [
    await readPackLink('x', CODES),
    await readPackFile(bytes, CODES),
    await readReceiptLink('x'),
    await readReceiptFile(bytes),
    await readLink('x', 'p', 1),
  ].map((read) => (read.ok ? '' : refusalText(read.problem, { what: 'pack', by: 'file' })))
  expect(said.every((sentence) => sentence.startsWith('This is not a file from Due Credit.'))).toBe(true)
})
