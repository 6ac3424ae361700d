import { describe, expect, test } from 'vitest'
import { PACK_LIMITS } from '#domain/pack/pack.ts'
import { checkDraft } from '#stores/pack/make-check.ts'
import { copyOfPack, EMPTY_DRAFT, type PackDraft, readDraft, writeDraft } from '#stores/pack/make-draft.ts'
import { NAMES_MOST, readNames } from '#stores/pack/make-names.ts'
import { SUNDAY_MORNING } from '#tests/support/device.ts'

const FILLED: PackDraft = { ...EMPTY_DRAFT, title: 'First week', items: ['q-one'] }

describe('names', () => {
  test('stand one to a line, or between commas and the tabs of a spreadsheet', () => {
    const { names, doubles } = readNames('Amira Hussain\r\nBen  Whitlock,Callum Reid\tEwa; Tom\n\n , ')
    expect(names).toEqual(['Amira Hussain', 'Ben Whitlock', 'Callum Reid', 'Ewa', 'Tom'])
    expect(doubles).toEqual([])
  })

  test('in quotation marks, as a spreadsheet writes them, are one name each', () => {
    const { names } = readNames(
      '"Okafor"\r\n"Hussain, Amira"\t"Sian ""Sh"" Pugh"\n"Cut, Ben\nAnna "Annie" Lee',
    )
    expect(names).toEqual(['Okafor', 'Amira Hussain', 'Sian "Sh" Pugh', '"Cut', 'Ben', 'Anna "Annie" Lee'])
    expect(readNames(names.join('\n')).names).toEqual(names)
  })

  test('count once however they are spelled, and the double is named', () => {
    expect(readNames('Zoë Ali\nben\nzoe ali\nZOE  ALI')).toEqual({
      names: ['Zoë Ali', 'ben'],
      doubles: ['Zoë Ali'],
    })
  })

  test('lose what cannot be seen', () => {
    expect(readNames('\u202eAmira\u200b').names).toEqual(['Amira'])
  })
})

describe('a filled form', () => {
  const faultsOf = (change: Partial<PackDraft>) => {
    const checked = checkDraft({ ...FILLED, ...change }, SUNDAY_MORNING)
    return checked.ok ? [] : checked.problem.map(({ field, reason }) => `${field}: ${reason.kind}`)
  }

  test('is a pack once it has a title and an item', () => {
    expect(checkDraft(FILLED, SUNDAY_MORNING)).toEqual({
      ok: true,
      value: {
        body: {
          title: 'First week',
          instructions: '',
          from: '',
          items: ['q-one'],
          madeMinute: Math.floor(SUNDAY_MORNING.at / 60_000),
        },
        names: [],
      },
    })
  })

  test('tells all that is missing at once, from the top of the page', () => {
    expect(faultsOf({ title: '  ', items: [], due: '31 2 2027', reply: 'dana' })).toEqual([
      'items: missing',
      'title: missing',
      'due: no-date',
      'reply: no-address',
    ])
  })

  test('may be due today and not yesterday', () => {
    expect(faultsOf({ due: '22 11 2026' })).toEqual([])
    expect(faultsOf({ due: '21 November 2026' })).toEqual(['due: past'])
  })

  test('is told where it is too long', () => {
    expect(faultsOf({ title: 'x'.repeat(PACK_LIMITS.title) })).toEqual([])
    expect(faultsOf({ title: 'x'.repeat(PACK_LIMITS.title + 1) })).toEqual(['title: too-long'])
    expect(faultsOf({ instructions: 'x'.repeat(1_000_000) })).toEqual(['instructions: too-long'])
    expect(faultsOf({ names: 'x'.repeat(61) })).toEqual(['names: long-name'])
    const names = Array.from({ length: NAMES_MOST + 1 }, (_, at) => `Learner ${at}`).join('\n')
    expect(faultsOf({ names })).toEqual(['names: too-many'])
  })
})

describe('a draft', () => {
  test('is read back as it was written, and nothing else is', () => {
    const draft = { ...FILLED, names: 'Amira\nBen', copyOf: 'Old' }
    expect(readDraft(writeDraft(draft))).toEqual(draft)
    for (const text of ['', '[]', 'null', '{}', '{"title":1}', JSON.stringify({ ...draft, items: [1] })]) {
      expect(readDraft(text)).toBeUndefined()
    }
  })

  test('keeps of an overlong paste what it can read back', () => {
    const read = readDraft(writeDraft({ ...FILLED, instructions: 'x'.repeat(1_000_000) }))
    expect(read?.title).toBe('First week')
    expect(read?.instructions.length).toBe(100_000)
  })

  test('begins as a copy without the day of the other', () => {
    const body = {
      title: 'Old',
      instructions: 'Do',
      from: 'D',
      due: '2026-12-04',
      items: ['a'],
      madeMinute: 1,
    }
    expect(copyOfPack(body, ['Amira', 'Ben'])).toEqual({
      ...EMPTY_DRAFT,
      title: 'Old',
      instructions: 'Do',
      from: 'D',
      items: ['a'],
      names: 'Amira\nBen',
      copyOf: 'Old',
    })
  })
})
