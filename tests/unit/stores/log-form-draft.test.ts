import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMemoryDrafts, type Drafts } from '#device/drafts.ts'
import { createDraftKeeper } from '#stores/drafts/keeper.ts'
import { FORM_TYPES } from '#stores/log/draft-list.ts'
import { readDraft, type StoredDraft, writeDraft } from '#stores/log/draft-text.ts'

describe('a draft as text', () => {
  const draft: StoredDraft = {
    type: 'application',
    values: { title: 'Heated call', resources: ['abcdefghi2'] },
    links: [{ point: 'self-study.mp.2', claim: 'It shows' }],
    replaces: ['dev-00000001'],
  }

  test('is read as it was written', () => {
    expect(readDraft(writeDraft(draft), FORM_TYPES)).toEqual(draft)
  })

  test('is none of a type there is none of, and none where there is no JSON', () => {
    expect(readDraft(writeDraft(draft).replace('application', 'plan'), FORM_TYPES)).toBeUndefined()
    expect(readDraft('{"type":', FORM_TYPES)).toBeUndefined()
    expect(readDraft(undefined, FORM_TYPES)).toBeUndefined()
  })

  test('leaves out what does not fit, and never fails', () => {
    const held = { type: 'resource', values: { title: 7, about: ['a', 1] }, links: [{ claim: 'x' }, 3] }
    expect(readDraft(JSON.stringify(held), FORM_TYPES)).toEqual({
      type: 'resource',
      values: { about: ['a'] },
      links: [],
      replaces: [],
    })
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, part) => {
        readDraft(text, FORM_TYPES)
        const read = readDraft(JSON.stringify({ type: 'resource', values: part, links: part }), FORM_TYPES)
        expect(read?.type).toBe('resource')
      }),
    )
  })
})

describe('keeping a draft', () => {
  let drafts: Drafts
  beforeEach(() => {
    vi.useFakeTimers()
    drafts = createMemoryDrafts(() => 0)
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const keeperOf = (found?: string) =>
    createDraftKeeper(drafts, {
      name: 'entry:a',
      found: found === undefined ? [] : [{ name: 'entry:a', text: found }],
      apart: () => 'beside:a:x',
    })
  const textOf = async (name: string) => (await drafts.read(name))?.text

  test('writes within a third of a second of the first letter, however long one types on', async () => {
    const keeper = keeperOf()
    let typed = ''
    for (const letter of 'abcdef') {
      typed += letter
      keeper.keep(() => typed)
      await vi.advanceTimersByTimeAsync(60)
    }
    expect(await textOf('entry:a')).toBe('abcde')
    await vi.advanceTimersByTimeAsync(300)
    expect(await textOf('entry:a')).toBe('abcdef')
    expect(keeper.$keeping.get()).toBe('kept')
  })

  test('writes at once when the page may be on its way out', async () => {
    const keeper = keeperOf()
    keeper.keep(() => 'last words')
    await keeper.flush()
    expect(await textOf('entry:a')).toBe('last words')
  })

  test('says when the disk refuses, and when it takes it again', async () => {
    let isFull = true
    const { write } = drafts
    drafts = { ...drafts, write: async (name, text) => !isFull && write(name, text) }
    const keeper = keeperOf()
    keeper.keep(() => 'one')
    await keeper.flush()
    expect(keeper.$keeping.get()).toBe('not-kept')
    isFull = false
    keeper.keep(() => 'two')
    await keeper.flush()
    expect(keeper.$keeping.get()).toBe('kept')
  })

  test('takes the place of what it found, and of nothing that another tab writes', async () => {
    await drafts.write('entry:a', 'left here')
    const keeper = keeperOf('left here')
    keeper.keep(() => 'mine')
    await keeper.flush()
    expect(await textOf('entry:a')).toBe('mine')
    await drafts.write('entry:a', 'theirs')
    keeper.keep(() => 'mine, longer')
    await keeper.flush()
    expect(await textOf('entry:a')).toBe('theirs')
    expect(await textOf('beside:a:x')).toBe('mine, longer')
    expect(keeper.$keeping.get()).toBe('apart')
    await keeper.remove()
    expect(await textOf('entry:a')).toBe('theirs')
    expect(await textOf('beside:a:x')).toBeUndefined()
  })

  test('removes for good: what waited is not written after it', async () => {
    const keeper = keeperOf()
    keeper.keep(() => 'one')
    await keeper.flush()
    keeper.keep(() => 'two')
    await keeper.remove()
    await vi.advanceTimersByTimeAsync(1000)
    expect(await textOf('entry:a')).toBeUndefined()
  })
})
