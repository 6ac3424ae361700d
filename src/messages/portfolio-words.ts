import type { Who } from '#domain/portfolio/choice.ts'

/** The words of a portfolio on paper that never change. */
export const paperWords = {
  title: 'Portfolio of evidence',
  contents: 'Contents',
  statement: 'Statement',
  list: 'List of entries',
  index: 'Index by marking point',
  indexBoth: 'Index by marking point and criterion',
  sources: 'Sources',
  sheets: 'The entries, each on a sheet of its own',
  units: 'Units',
  period: 'Period covered',
  holds: 'Holds',
  made: 'Made on',
  originals: 'Where originals are kept',
  originalsText:
    'Originals, such as e-mails, forms and recordings, are not in this portfolio: they hold customers’ data and stay at work. Where an entry has one, its sheet says where it is kept and who can show it.',
  not: 'What this is not',
  notText:
    'It is the learner’s own account, written by the learner. It does not prove who wrote it, and no assessor has checked it unless a signature says so. Where a marking point is called ready to show, that was worked out from what the log says. Whether it is enough is for the assessor to decide.',
  margin: 'The margin is kept free for the assessor’s marks.',
  madeWith: 'Made with Due Credit, on the learner’s own device.',
  noEntries: 'No entry is in this portfolio.',
  noEvidence: 'No entry in this portfolio is linked to it.',
  claims: 'What it shows',
  claim: 'Claim',
  point: 'Marking point',
  own: 'Criterion of the centre',
  offList: 'a criterion of the centre that is off the list now',
  signatures: 'Signatures',
  effect: 'What it comes to',
  first: 'As it was first saved,',
  signedAlready: 'Signed',
} as const

/** Heads of the list of entries. */
export const listHead = ['No.', 'Date', 'Type', 'Title', 'Minutes', 'Shows'] as const

/** What is asked of who a portfolio is by. */
export const whoWords: Readonly<Record<keyof Who, string>> = {
  learner: 'Learner',
  learnerNumber: 'Learner number',
  centre: 'Centre',
  qualification: 'Qualification',
  assessor: 'Assessor',
}

/** Lines at the end of a sheet, to be signed with a pen. */
export const signLines = {
  learner: ['I did this work myself. Learner’s signature', 'Date'],
  witness: ['I saw this, or the original. Witness or assessor', 'Date'],
} as const
