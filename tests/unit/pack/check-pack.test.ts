import { expect, test } from 'vitest'
import { type PackForm, parsePack } from '#domain/pack/check-pack.ts'
import { packBody } from '#domain/pack/pack-shape.ts'
import { isReplyAddress, replyOf } from '#domain/pack/reply.ts'
import { ITEMS } from './any-pack.ts'
import { FIRST_PACK } from './first-published.ts'

const FORM: PackForm = { ...FIRST_PACK, due: '2026-12-04', reply: ' ruth@example.ac.uk ' }
const NOW = { today: '2026-11-22', madeMinute: FIRST_PACK.madeMinute }
const faults = (change: Partial<PackForm>) => {
  const parsed = parsePack({ ...FORM, ...change }, NOW)
  return parsed.ok ? [] : parsed.problem.map(({ field, reason }) => `${field} ${reason.kind}`)
}

test('a form that is filled in is a pack', () => {
  const parsed = parsePack(FORM, NOW)
  expect(parsed).toEqual({ ok: true, value: { ...FIRST_PACK, reply: 'ruth@example.ac.uk' } })
  expect(parsed.ok && packBody(parsed.value)).toBe(true)
})

test('only a title and one item are needed', () => {
  const bare = { title: 'A', instructions: '', from: '', due: ' ', reply: '', items: ['heat-item-1'] }
  expect(parsePack(bare, NOW)).toEqual({
    ok: true,
    value: { title: 'A', instructions: '', from: '', items: ['heat-item-1'], madeMinute: NOW.madeMinute },
  })
})

test('all that is wrong is said at once, in the order of the form', () => {
  const wrong = {
    title: ' \u200b',
    instructions: 'x'.repeat(1_001),
    from: 'x'.repeat(61),
    due: '31 11 2026',
    reply: 'ruth',
    items: [],
  }
  expect(faults(wrong)).toEqual([
    'title missing',
    'instructions too-long',
    'from too-long',
    'due no-date',
    'reply no-address',
    'items missing',
  ])
})

test.each<[Partial<PackForm>, string]>([
  [{ title: 'x'.repeat(81) }, 'title too-long'],
  [{ due: '2026-02-30' }, 'due no-date'],
  [{ due: '2026-11-21' }, 'due past'],
  [{ reply: `${'x'.repeat(120)}@example.ac.uk` }, 'reply too-long'],
  [{ items: ITEMS.slice(0, 61) }, 'items too-many'],
  [{ items: ['heat-item-1', 'heat-item-1'] }, 'items twice'],
])('%j is refused', (change, fault) => {
  expect(faults(change)).toEqual([fault])
})

test('limits are kept to, and today is in time', () => {
  expect(faults({ title: 'x'.repeat(80), due: '2026-11-22', items: ITEMS.slice(0, 60) })).toEqual([])
})

test('words are kept as they look: what can’t be seen goes, lines stay in instructions alone', () => {
  const parsed = parsePack(
    { ...FORM, title: ' Due\u202e\n week\u2069  one\u0000 ', instructions: 'One\r\n\r\n\r\n\u200bTwo ' },
    NOW,
  )
  expect(parsed).toMatchObject({ value: { title: 'Due week one', instructions: 'One\n\nTwo' } })
})

test('halves of characters are mended, so that every device reads the same', () => {
  expect(parsePack({ ...FORM, title: 'A\ud800' }, NOW)).toMatchObject({ value: { title: 'A\ufffd' } })
})

test.each(['ruth@example.ac.uk', 'r.okafor+packs@mail.example.co', "o'neill@example.org", 'a_b-c=d@x-y.io'])(
  '%s is an address',
  (address) => {
    expect(isReplyAddress(address)).toBe(true)
  },
)

test.each([
  '',
  'ruth',
  'ruth@localhost',
  '@example.org',
  'a..b@example.org',
  'ruth@-x.org',
  'javascript:alert(1)@example.org',
  'mailto:ruth@example.org',
  'ruth@example.org?cc=all@example.org',
  'ruth@example.org&body=x',
  'ruth@example.org\nBcc: all@example.org',
  'a@example.org, b@example.org',
  'Ruth <ruth@example.org>',
  '"ruth okafor"@example.org',
  'ruth%0A@example.org',
  'rúth@example.org',
])('%j is no address', (address) => {
  expect(isReplyAddress(address)).toBe(false)
})

test('a mail is filled in whatever its words are', () => {
  const address = replyOf(
    { reply: "o'neill+x@example.org" },
    { subject: 'A & B?\n#', text: 'One\nTwo=100%\ud800' },
  )
  const mail = new URL(address ?? '')
  expect(mail.protocol).toBe('mailto:')
  expect(decodeURIComponent(mail.pathname)).toBe("o'neill+x@example.org")
  expect([...mail.searchParams.keys()]).toEqual(['subject', 'body'])
  expect(mail.searchParams.get('body')).toBe('One\r\nTwo=100%\ufffd')
})

test('nothing is mailed without an address, or to one that is none', () => {
  expect(replyOf({}, { subject: '', text: '' })).toBeUndefined()
  expect(replyOf({ reply: 'javascript:alert(1)' }, { subject: '', text: '' })).toBeUndefined()
})
