import { expect, test } from 'vitest'
import { learnerDraft, PASTED_RECEIPTS } from '#stores/pack/half-way.ts'
import { countForms, formsIn } from '#stores/your-data-forms.ts'

const drafts = (...names: readonly string[]) => names.map((name) => ({ name, text: 'Typed', at: 1 }))

test('what is typed in a single field is no form that waits to be filled in', () => {
  const fields = ['lines:heat.why', 'reason:aaaaaaaaaa:8.x', 'who:learner', 'comments', 'link', 'weights']
  const typed = [...fields, 'tag', 'visit', 'pause:from'].map((name) => `typed-${name}`)
  expect(formsIn(countForms(drafts(...typed)))).toBe(0)
})

test('receipts that are pasted and a name on answers are of packs, and a name is no form beside its answers', () => {
  const attempt = 'aaaaaaaaaa-00000001'
  const found = countForms(drafts(PASTED_RECEIPTS, learnerDraft(attempt), `pack-writing:${attempt}:pk.one`))
  expect(found).toMatchObject({ packs: 2, log: 0 })
})
