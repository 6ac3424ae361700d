import { expect, test } from 'vitest'
import { newRevealCode, readRevealCode } from '#domain/pack/reveal-code.ts'
import { openKey, sealKey } from '#formats/seal.ts'
import { OWN_ITEMS } from '#tests/unit/pack/own-items.ts'

const CODE = '7K2M-9QXA-44TB-ZC0D'

test('a key opens with its code, and with no other', async () => {
  const sealed = await sealKey(OWN_ITEMS, CODE)
  expect(await openKey(sealed, CODE)).toEqual({ ok: true, value: OWN_ITEMS })
  expect(await openKey(sealed, '7K2M-9QXA-44TB-ZC0E')).toEqual({ ok: false, problem: { kind: 'wrong-code' } })
})

test('what is sealed tells nothing, and is another text each time', async () => {
  const one = await sealKey(OWN_ITEMS, CODE)
  const other = await sealKey(OWN_ITEMS, CODE)
  expect(atob(one.data.replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('KEY-')
  expect(one.data).not.toBe(other.data)
  expect(one.salt).not.toBe(other.salt)
  expect(one.iv).not.toBe(other.iv)
})

test('what was changed on the way does not open', async () => {
  const sealed = await sealKey(OWN_ITEMS, CODE)
  const flipped = sealed.data.startsWith('A') ? `B${sealed.data.slice(1)}` : `A${sealed.data.slice(1)}`
  expect((await openKey({ ...sealed, data: flipped }, CODE)).ok).toBe(false)
  expect(await openKey({ ...sealed, data: '?' }, CODE)).toEqual({
    ok: false,
    problem: { kind: 'unreadable' },
  })
  expect((await openKey({ ...sealed, data: '' }, CODE)).ok).toBe(false)
})

test('a code has eighty bits in letters that are not taken for others', () => {
  let drawn = 0
  const code = newRevealCode((limit) => {
    expect(limit).toBe(32)
    drawn += 1
    return drawn - 1
  })
  expect(drawn).toBe(16)
  expect(code).toBe('0123-4567-89AB-CDEF')
  expect(readRevealCode(code)).toBe(code)
})

test.each([
  ['7k2m 9qxa 44tb zcod', CODE],
  [' 7K2M9QXA44TBZC0D\n', CODE],
  ['7K2M–9QXA–44TB–ZC0D', CODE],
  ['ilio-ilio-ilio-ilio', '1110-1110-1110-1110'],
  ['7K2M-9QXA-44TB-ZC0', undefined],
  ['7K2M-9QXA-44TB-ZC0DD', undefined],
  ['7K2M-9QXA-44TB-ZC0U', undefined],
  ['', undefined],
  ['<script>'.repeat(100_000), undefined],
])('%.30s is read as %s', (typed, code) => {
  expect(readRevealCode(typed)).toBe(code)
})
