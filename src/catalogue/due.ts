import type { Catalogue } from '#domain/catalogue/whole.ts'
import { isReviewDue, type LocalDate } from '#domain/local-date.ts'

/** A page on the law that has to be read against its sources again, and the flashcards that go with it. */
export interface DuePage {
  readonly id: string
  readonly reviewed: LocalDate
  readonly nation: string
  readonly cards: number
}

/** The pages on the law that were last read more than twelve months before a day, or after it, the oldest first. */
export function duePages({ concepts, cards }: Catalogue, today: LocalDate): readonly DuePage[] {
  return concepts
    .flatMap(({ id, law, nation = '', reviewed }) =>
      law && reviewed !== undefined && (isReviewDue(reviewed, today) || reviewed > today)
        ? [{ id, reviewed, nation, cards: cards.filter(({ concept }) => concept === id).length }]
        : [],
    )
    .sort((a, b) => (a.reviewed < b.reviewed ? -1 : 1))
}

/** The list as an author reads it in a terminal. */
export function dueText(due: readonly DuePage[]): string {
  if (due.length === 0) return 'No page on the law is due: each was checked within twelve months.\n'
  return [
    'Read these against their sources again, then set reviewed: to the day you did:',
    ...due.map(
      ({ id, reviewed, nation, cards }) =>
        `content/concepts/${id}.mdx  ${nation}, last checked ${reviewed}, ${cards} ${cards === 1 ? 'flashcard' : 'flashcards'}`,
    ),
    '',
  ].join('\n')
}
