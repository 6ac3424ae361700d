import { inWords } from './in-words.ts'

/** The words of the reading pages that more than one of them uses. */
export const learn = {
  whyThisTick: 'Why this tick',
  /** How a tick fills, said where nothing was earned yet. */
  because: {
    'marking-point':
      'Nothing yet. Recall fills as you remember its flashcards, apply as you choose right in quizzes, evidence when your log shows it.',
    'key-concept':
      'Nothing yet. Recall fills as you remember its flashcards, apply as you choose right in quizzes.',
    misconception:
      'Nothing yet. Recall fills as you remember its flashcard, apply as you choose right in quizzes.',
    tip: 'Nothing yet. It fills as you remember its flashcards.',
  },
  beliefFirst: 'A common belief, and wrong:',
  misOfUnit: 'One that the unit names.',
  misWider: 'A common one.',
  yourTurn: 'Your turn',
  guess: 'Guess first; nobody counts',
  again: 'The same question again',
  why: 'Think it through',
  whyToLog: 'Take what you wrote to your log',
  trust: 'How far to trust it',
  showAnswer: 'Show one answer',
  readyToShow: 'Ready to show',
  sentBack: 'Sent back',
  /** What a drawn model is, and what choosing a stage of it does, for who does not see it. */
  modelLegend: (label: string): string => `${label}. Choose a stage to read what it asks.`,
  modelMore: (stage: string): string => `On this page: ${stage}`,

  believed: 'What people often believe',
  asked: (units: number): string => (units === 1 ? 'What the unit asks of it' : 'What the units ask of it'),
  words: 'Words to know',
  sources: 'Where this comes from',
  doFlashcards: 'Do the flashcards',
  next: (title: string): string => `Next: ${title}`,
  minutes: (minutes: number): string => (minutes === 1 ? 'One minute.' : `${minutes} minutes.`),
  units: unitsOf,
  /** Of how many units a concept serves; of none while its author has no point that names it. */
  usedIn(units: number, of: number): string {
    if (units === 0) return 'Concept.'
    return `Concept, used in ${units === of && of > 1 ? 'all ' : ''}${unitsOf(units)}.`
  },
  law(nation: string | undefined, reviewed: string | undefined): string {
    const read = reviewed === undefined ? '' : ` Last checked on ${fullDate(reviewed)}.`
    return `The law of ${whose(nation)}.${read} This is not legal advice; ask your own organisation before you act on it.`
  },
  lawOld:
    'That is more than a year ago. The law may have changed since: check it with your organisation or the official source before you rely on this page.',
  /** A concept’s groups, in the order in which Learn lists them. */
  groups: {
    complaints: 'Complaints',
    service: 'Service',
    people: 'People',
    quality: 'Quality',
    learning: 'How people learn',
    development: 'Developing yourself',
    evidence: 'Evidence',
    law: 'Law and conduct',
  } as Readonly<Record<string, string>>,
  level: (level: number): string => `Level ${level}`,
  points: (count: number): string => `${count} points`,
  place: (place: number, of: number): string => `${place} of ${of}.`,
  probe: 'Ask yourself:',
  unitKicker: (level: number, points: number): string => `Unit, level ${level}. ${points} points.`,
  lessonTitle: (unit: string): string => `Lesson: ${unit}`,
  readLesson: 'Read the lesson',
  takeQuiz: 'Take the quiz',
  flashcards: 'Flashcards',
  outcomes: 'What you will be able to do',
  markingIntro:
    'This is what an assessor looks for in your portfolio. Under each point stand two examples: one that is ready to show, and one that would be sent back.',
  reading: 'To study further',
  readingLead:
    'Sources you can find yourself. Write down what you took from them and where you used it: your log has a place for both.',
  /** Who made a source, when, and where it is found: “By the ICO, at ico.org.uk.” */
  readingBy: (by: string, year: number | undefined, where: string | undefined): string =>
    `By ${by}${year === undefined ? '' : `, ${year}`}${where === undefined ? '' : `, at ${where}`}.`,
  realHeading: 'The unit this restates',
  real(title: string, reference: string | undefined, level: number, offeredBy: string): string {
    const named = reference === undefined ? `“${title}”` : `“${title}”, reference ${reference}`
    return `Behind this page stands ${named}, level ${level}, as ${offeredBy} offers it. We restate what it asks for in our own words. This is not an official text: your centre’s wording and numbers come first.`
  },
  verified: (what: string): string => `What we could check: ${what}.`,
  howWeWorked: 'How we worked',
  taughtIn: 'Taught in',
} as const

function unitsOf(count: number): string {
  return `${inWords(count)} ${count === 1 ? 'unit' : 'units'}`
}

function whose(nation: string | undefined): string {
  return nation === undefined || nation === 'United Kingdom' ? 'the United Kingdom' : nation
}

/** A calendar date without a time, as “22 November 2026”. */
function fullDate(isoDay: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(isoDay))
}
