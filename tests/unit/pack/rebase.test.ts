import { describe, expect, test } from 'vitest'
import { rebase } from '#domain/pack/rebase.ts'

interface Part {
  readonly id: string
  readonly text: string
  readonly why?: string
}

const A: Part = { id: 'a', text: '' }
const B: Part = { id: 'b', text: '' }
const C: Part = { id: 'c', text: '' }

describe('a change made of what another change was made of too', () => {
  test('is the change itself where nothing else was', () => {
    const before = { stem: '', parts: [A] }
    const next = { ...before, stem: 'Why?' }
    expect(rebase(before, next, before)).toBe(next)
    expect(rebase(before, before, next)).toBe(next)
  })

  test('leaves other fields as they are by now, and has its own way in the same field', () => {
    const before = { stem: '', back: '', more: 'x' as string | undefined }
    const now = { ...before, stem: 'First' }
    expect(rebase(before, { ...before, back: 'Then' }, now)).toEqual({ ...now, back: 'Then' })
    expect(rebase(before, { ...before, stem: 'Then' }, now)).toEqual({ ...before, stem: 'Then' })
    const { more: _more, ...without } = before
    expect(rebase<Partial<typeof before>>(before, without, now)).toEqual({ stem: 'First', back: '' })
  })

  test('tells the parts of a list apart by their ids, wherever they stand', () => {
    const before = [A, B, C]
    const now = [A, { ...C, text: 'third' }, { id: 'd', text: 'new' }]
    const next = [
      { ...A, why: 'so' },
      { ...B, text: 'gone' },
      { ...C, why: 'too' },
      { id: 'e', text: 'last' },
    ]
    expect(rebase<readonly Part[]>(before, next, now)).toEqual([
      { ...A, why: 'so' },
      { id: 'c', text: 'third', why: 'too' },
      { id: 'e', text: 'last' },
      { id: 'd', text: 'new' },
    ])
  })

  test('puts names together, and takes away what either took away', () => {
    expect(rebase(['a', 'b'], ['a', 'b', 'd'], ['b', 'c'])).toEqual(['b', 'd', 'c'])
    expect(rebase(['a', 'b'], ['b'], ['a', 'b', 'c'])).toEqual(['b', 'c'])
  })

  test('goes by place where parts have no name, keeps what either added, and has its own way where some went', () => {
    const row = { text: '', why: '' }
    const filled = { text: 'Argue', why: '' }
    expect(rebase([row, row], [{ ...row, why: 'no' }, row], [filled, row])).toEqual([
      { text: 'Argue', why: 'no' },
      row,
    ])
    const [first, second] = [
      { ...row, text: 'First' },
      { ...row, text: 'Second' },
    ]
    expect(rebase([row], [row, second], [filled, first, row])).toEqual([filled, first, row, second])
    expect(rebase([row, row], [row], [filled, row, row])).toEqual([row])
    expect(rebase([row, row], [row, row, second], [filled])).toEqual([row, row, second])
  })

  test('brings no part back that went meanwhile', () => {
    interface Gap {
      readonly way: string
      readonly options?: readonly Part[]
      readonly accept?: readonly { readonly text: string }[]
    }
    const before: Gap = { way: 'pick', options: [A] }
    const now: Gap = { way: 'type', accept: [{ text: 'x' }] }
    expect(rebase(before, { ...before, options: [{ ...A, text: 'y' }] }, now)).toEqual(now)
  })
})
