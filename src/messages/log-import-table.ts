/** What the columns of our own table of a log are called, so that it is known again. */
export const ownTable = {
  /** A table with all of these is ours. */
  heads: ['Entry', 'Type', 'Stage', 'Marking points and claims'],
  type: { head: 'Type', resource: 'Resource' },
  columns: {
    title: 'Title',
    author: 'Made by',
    publisher: 'Publisher',
    year: 'Year',
    address: 'Web address',
    isbn: 'ISBN',
    doi: 'DOI',
    kind: 'Kind',
    accessedOn: 'First opened',
    note: 'Insights',
    tags: 'Tags',
  },
} as const
