import type { PackItem } from '#domain/pack/pack.ts'

/** What the kinds of item are called, one and many. */
export const itemKind: Readonly<Record<PackItem['kind'], { readonly one: string; readonly many: string }>> = {
  question: { one: 'Question', many: 'Questions' },
  scenario: { one: 'Scenario', many: 'Scenarios' },
  writing: { one: 'Writing', many: 'Writing' },
  card: { one: 'Flashcard', many: 'Flashcards' },
}
