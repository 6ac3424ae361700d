import type { FieldWords, TypeWords } from './words.ts'

/** Said wherever a customer may come up. */
export const NO_NAMES = 'No names or account numbers. A case reference is enough.'

/** Said wherever a colleague may come up. */
export const NO_COLLEAGUE = 'Initials or a number, not a name.'

/** How a day is typed. */
export const DAY_EXAMPLE = 'For example, 20 2 2026'

/** How a day that lies ahead is typed. */
export const DUE_EXAMPLE = 'For example, 31 3 2027'

/** How long it took, asked of every entry. */
export const minutesWords: FieldWords = {
  label: 'How many minutes did it take?',
  short: 'Minutes',
  hint: 'Leave it empty if you don’t know.',
  missing: 'Say how many minutes it took',
  shows: 'how long it took',
}

/** Ways in which one is in touch with a customer. */
export const CHANNELS = {
  phone: 'By phone',
  'face-to-face': 'Face to face',
  email: 'By e-mail',
  chat: 'By web chat',
  social: 'On social media',
  letter: 'By letter',
} as const

/** A plain answer. */
export const YES_NO = { yes: 'Yes', no: 'No' } as const

/** The day something happened. */
export function dayWords(label: string, missing: string): FieldWords {
  return {
    label,
    short: 'Date',
    hint: DAY_EXAMPLE,
    missing,
    why: 'Without a date nobody can check it.',
    shows: 'a date',
  }
}

/** What every entry ends with, asked only of who wants to say more. */
export const endingWords: TypeWords = {
  evidenceKind: {
    label: 'What kind of evidence is it?',
    short: 'Kind of evidence',
    isMore: true,
    options: {
      observation: 'Someone watched me do it',
      witness: 'A witness says so in writing',
      discussion: 'I talked it through with my assessor',
      'work-product': 'Something from the job: an e-mail, a form, a record',
      'reflective-account': 'My own account',
      questions: 'I answered an assessor’s questions',
      simulation: 'Practice, not the real thing',
    },
    missing: 'Choose what kind of evidence it is',
    looksFor: {
      title: 'Mix your evidence',
      text: 'Three kinds in one unit are more convincing than ten accounts of your own.',
    },
  },
  evidenceLocation: {
    label: 'Where is the original kept, and who can show it?',
    short: 'Original kept',
    isMore: true,
    hint: 'Originals with customer data stay at work. Say where they are, so that your assessor can ask to see them.',
    good: 'Case 8841 in the complaints folder; the team leader can open it.',
    missing: 'Say where the original is kept',
  },
  roleContext: {
    label: 'What was your role in it?',
    short: 'Role',
    isMore: true,
    good: 'Adviser on the returns desk',
    missing: 'Say what your role was',
  },
  competencies: {
    label: 'Which skills does it show?',
    short: 'Skills',
    isMore: true,
    options: {
      listening: 'Listening',
      questioning: 'Asking questions',
      empathy: 'Empathy',
      'complaint-handling': 'Handling complaints',
      'problem-solving': 'Solving problems',
      'product-knowledge': 'Knowing the product',
      'communication-channel': 'Choosing the channel',
      'recording-data': 'Recording what was agreed',
      confidentiality: 'Keeping things confidential',
      monitoring: 'Watching quality',
      feedback: 'Giving and taking feedback',
      coaching: 'Coaching',
      planning: 'Planning',
      improvement: 'Improving service',
    },
    missing: 'Tick the skills it shows',
  },
  related: {
    label: 'Which other entries does it go with?',
    short: 'Goes with',
    isMore: true,
    missing: 'Choose the entries it goes with',
  },
  tags: {
    label: 'Tags of your own',
    short: 'Tags',
    isMore: true,
    missing: 'Give it a tag',
  },
}
