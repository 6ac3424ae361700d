import type { Id } from '#domain/id.ts'

/** The site's root path with a slash at both ends: `/`, or `/due-credit/` on a project page. */
const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/?$/, '/')

/** Every address of the site, so that no link is spelled by hand and all work under a sub-path. */
export const address = {
  today: base,
  learn: `${base}learn/`,
  unit: (id: Id) => `${base}units/${id}/`,
  lesson: (unit: Id) => `${base}units/${unit}/lesson/`,
  concept: (id: Id) => `${base}concepts/${id}/`,
  /** A section where it stands on its lesson or concept page. */
  section: ({
    id,
    on,
  }: {
    readonly id: Id
    readonly on: { readonly kind: 'unit' | 'concept'; readonly id: Id }
  }) => (on.kind === 'unit' ? `${base}units/${on.id}/lesson/#${id}` : `${base}concepts/${on.id}/#${id}`),
  /** A point where it stands: on its unit's page, or a wider misconception on its concept's. */
  point: ({
    id,
    unit,
    concepts,
  }: {
    readonly id: Id
    readonly unit?: Id
    readonly concepts: readonly Id[]
  }) => (unit === undefined ? `${base}concepts/${concepts[0]}/#${id}` : `${base}units/${unit}/#${id}`),
  glossary: `${base}glossary/`,
  term: (id: Id) => `${base}glossary/#${id}`,
  flashcards: `${base}flashcards/`,
  /** A sitting that begins with these cards, due or not. */
  cardsFirst: (cards: readonly Id[]) => `${base}flashcards/#first=${cards.join(',')}`,
  quizzes: `${base}quizzes/`,
  quiz: (unit: Id) => `${base}quizzes/${unit}/`,
  /** A quiz to read, with its answers. */
  quizToRead: (unit: Id) => `${base}quizzes/${unit}/read/`,
  /** A set of questions that is put together in the browser: its name (`#domain/quiz/set.ts`) stands behind `#`. */
  quizSet: (set: string) => `${base}quizzes/set/#${set}`,
  /** Takings so far; one of them, as it was shown, by the id behind `#`. */
  takings: (taking = '') => `${base}quizzes/history/${taking === '' ? '' : `#${taking}`}`,
  /** How certainty held up. */
  certainty: `${base}quizzes/certainty/`,
  /** The misconceptions that one's own answers gave away. */
  misconceptions: `${base}misconceptions/`,
  /** A writing task or a rehearsal. */
  task: (id: Id) => `${base}tasks/${id}/`,
  scenario: (id: Id) => `${base}scenarios/${id}/`,
  log: `${base}log/`,
  /** The form of an entry; which one, or what is known of a new one, stands behind `#`, which no server sees. */
  entry: (of: string) => `${base}log/entry/#${of}`,
  /** Where a line is kept in passing; what a page or an app tells it stands behind `#`. */
  capture: `${base}log/capture/`,
  portfolio: `${base}log/portfolio/`,
  /** Goals with their reviews. */
  plan: `${base}log/plan/`,
  /** Marking points by kinds of evidence. */
  matrix: `${base}log/matrix/`,
  /** Where an assessor opens a learner’s portfolio from its file. */
  assess: `${base}log/assess/`,
  /** Where a learner takes an assessor’s comments in; their link’s data stands behind `#`. */
  comments: (link = '') => `${base}log/comments/${link}`,
  /** Sources and entries from elsewhere into the log. */
  importToLog: `${base}log/import/`,
  /** The criteria of one's own centre. */
  criteria: `${base}log/criteria/`,
  packs: `${base}packs/`,
  makePack: `${base}packs/make/`,
  readyPack: (pack: string) => `${base}packs/make/#ready=${pack}`,
  /** A pack on one misconception for those of another pack's learners who hold it. */
  followUpPack: (pack: string, misconception: Id) =>
    `${base}packs/make/#follow=${pack}&about=${misconception}`,
  /** Where a tutor sends a pack that is made. */
  sharePack: (pack: string) => `${base}packs/make/share/#${pack}`,
  /** Where a learner opens a pack; its link's data stands behind `#`. */
  openPack: (link = '') => `${base}packs/open/${link}`,
  /** The tutor's table of one pack, `#` and its id; a receipt's link lands here too. */
  gradebook: (link = '') => `${base}packs/gradebook/${link}`,
  search: `${base}search/`,
  yourData: `${base}your-data/`,
  about: `${base}about/`,
  aboutPacks: `${base}about/packs/`,
  /** A part of the catalogue that ships as JSON. */
  shipped: (
    part:
      | 'cards'
      | 'anki'
      | 'credit'
      | 'search'
      | 'items'
      | 'sets'
      | 'misconceptions'
      | `${'quizzes' | 'scenarios' | 'tasks'}/${Id}`,
  ) => `${base}${part.includes('/') ? '' : 'catalogue/'}${part}.json`,
  /** A file of `public/`. */
  file: (name: string) => `${base}${name}`,
}
