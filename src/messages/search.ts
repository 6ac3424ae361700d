import type { SearchDocument } from '#domain/catalogue/shipped.ts'

/** The words of the search page. */
export const search = {
  title: 'Search',
  label: 'What are you looking for?',
  description: 'Search units, lessons, points and words.',
  go: 'Search',
  hint: 'Try “apology”, “SMART” or “data protection”.',
  loading: 'Fetching what can be searched…',
  failed: 'Search could not be fetched. Check the connection and press Search again.',
  nothing: (query: string): string => `Nothing found for “${query}”. Try one word, or a shorter one.`,
  found: (count: number, query: string): string =>
    count === 1 ? `One result for “${query}”` : `${count} results for “${query}”`,
  shownOf: (shown: number, count: number): string =>
    `The first ${shown} of ${count}. Add a word to narrow it down.`,
  kinds: {
    unit: 'Unit',
    section: 'Lesson',
    concept: 'Concept',
    point: 'Point',
    misconception: 'Misconception',
    term: 'Word',
    scenario: 'Scenario',
    writing: 'Writing',
    rehearsal: 'Rehearsal',
  } satisfies Readonly<Record<SearchDocument['kind'], string>>,
  glossary: 'Glossary',
} as const
